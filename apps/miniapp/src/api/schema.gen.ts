// Generated from apps/api/openapi.json by `pnpm generate`. Do not edit.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Telemetry_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Telemetry_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Telemetry_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Org_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Org_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Org_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Org_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_list"];
        put?: never;
        post: operations["Session_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Contact_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contact_takeFromWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contact_sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contact_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buildings/code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_building"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buildings/{id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{id}/code-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_homes"];
        put?: never;
        post: operations["Household_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household_confirmed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Household_authorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/delegates/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Household_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/homes/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Home_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File_drafts"];
        put?: never;
        post: operations["File_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TicketBulk_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TicketCalls_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TicketClaims_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TicketClaims_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TicketHints_whilePlacing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TicketHints_forMerging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TicketHints_seats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TicketHints_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ticket_list"];
        put?: never;
        post: operations["Ticket_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ticket_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ticket_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ticket_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ticket_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TicketHolds_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Suspension_list"];
        put?: never;
        post: operations["Suspension_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Suspension_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Suspension_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/suspension/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Suspension_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuspensionCase_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuspensionCase_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SuspensionCase_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_listRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Document_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activity_list"];
        put?: never;
        post: operations["Activity_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activity_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activity_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activity_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Booking_ofActivity"];
        put?: never;
        post: operations["Booking_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Booking_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Booking_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Booking_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Booking_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handover_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handover_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{book}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ledger_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/board/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_boardBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{name}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{name}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure_listRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Privacy_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consent/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Privacy_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Privacy_erasure"];
        put?: never;
        post: operations["Privacy_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absence_list"];
        put?: never;
        post: operations["Absence_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absence_ended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absence_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Absence_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absence_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Absence_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roster_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roster_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Roster_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Office_list"];
        put?: never;
        post: operations["Office_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Office_ended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Office_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Office_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Office_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Office_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Naming_register"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Membership_list"];
        put?: never;
        post: operations["Membership_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Membership_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Membership_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/post-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_list"];
        put?: never;
        post: operations["Invitation_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/post-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/post-invitations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/post-invitations/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/post-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_takeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Area_list"];
        put?: never;
        post: operations["Area_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Area_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/areas/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Area_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/areas/{id}/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Area_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/areas/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Area_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_list"];
        put?: never;
        post: operations["Category_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/categories/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/categories/{id}/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/categories/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Category_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Day_list"];
        put?: never;
        post: operations["Day_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Day_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/days/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Day_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/days/{id}/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Day_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/days/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Day_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_list"];
        put?: never;
        post: operations["Unit_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_list"];
        put?: never;
        post: operations["Import_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Calendar_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{noun}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Form_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phrase_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Phrase_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_read"];
        put?: never;
        post: operations["Setup_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Community_list"];
        put?: never;
        post: operations["Community_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Community_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Homepage_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_personas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_now"];
        put?: never;
        post: operations["Demo_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        /** @enum {string} */
        ErrorCode: "INVALID_REQUEST" | "HEADERS_TOO_LARGE" | "TOO_SLOW" | "INVALID_BODY" | "UNKNOWN_FIELD" | "MISSING_FIELD" | "WRONG_TYPE" | "TOO_LONG" | "TOO_SHORT" | "TOO_MANY" | "TOO_FEW" | "NOT_A_CHOICE" | "TOO_EARLY" | "TOO_LATE" | "DUE_TOO_LATE" | "UNKNOWN_REFERENCE" | "BODY_TOO_LARGE" | "FILE_TOO_LARGE" | "FILE_NOT_A_PICTURE" | "FILE_KIND_UNKNOWN" | "FILE_DAMAGED" | "FILE_SIDE_TOO_LONG" | "FILE_TOO_MANY_PIXELS" | "FILE_MISSING" | "WORKBOOK_MISSING" | "WORKBOOK_UNREADABLE" | "WORKBOOK_OLD_FORMAT" | "WORKBOOK_PROTECTED" | "WORKBOOK_WITH_MACROS" | "WORKBOOK_TOO_LARGE" | "BAD_CURSOR" | "BAD_ID" | "NOT_SIGNED_IN" | "LOGIN_CODE_INVALID" | "WECHAT_UNAVAILABLE" | "WECHAT_BUSY" | "WECHAT_QUOTA" | "WECHAT_MISCONFIGURED" | "WECHAT_ACCOUNT_BLOCKED" | "PHONE_CODE_INVALID" | "PHONE_INVALID" | "NUMBER_INVALID" | "NAME_INVALID" | "NAME_SET_BY_APPOINTER" | "SETUP_CODE_WRONG" | "PREFIX_TAKEN" | "COMMUNITY_MISSING" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_LOCKED" | "SMS_TOO_OFTEN" | "SMS_SPENT" | "SMS_UNAVAILABLE" | "PHRASE_HOLDS_NUMBER" | "FORBIDDEN" | "NOT_FOUND" | "NOT_RELATED" | "LOAD_FULL" | "NOT_IMPARTIAL" | "NOT_OFFERED" | "GUARD_FAILED" | "BUDGET_SPENT" | "ASK_FIRST" | "REASON_EMPTY" | "REVEAL_SPENT" | "NOT_ANONYMOUS" | "CATEGORY_NOT_OF_KIND" | "PICTURE_MISSING" | "COUNCIL_MISSING" | "PROOF_MISSING" | "CLAIM_INVALID" | "CLAIM_OTHER_USE" | "ALREADY_ASKED" | "NO_HEARING_SET" | "ALREADY_TODAY" | "CONVERSATION_CLOSED" | "REMARK_SETTLED" | "STATE_MOVED_ON" | "VERSION_MOVED_ON" | "VERSION_MISSING" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_KEY_INVALID" | "ALREADY_JOINED" | "ALREADY_DECIDED" | "STRANGER_CAP" | "SUSPENDED" | "HOLDS_A_POST" | "HOME_UNCONFIRMED" | "INVITATION_INVALID" | "ACTIVITY_BEGUN" | "ACTIVITY_NOT_YET" | "ALREADY_BOOKED" | "BOOKED_ELSEWHERE" | "BOOKING_PAUSED" | "LIMIT_REACHED" | "SHEET_TOO_LONG" | "CONSENT_NEEDED" | "STILL_ON_DUTY" | "NOT_ELIGIBLE" | "OFFICES_CLASH" | "OFFICE_TAKEN" | "ALREADY_MEMBER" | "NAME_TAKEN" | "DAY_TAKEN" | "DEPUTY_LOOP" | "ALREADY_AWAY" | "TOO_BUSY" | "STORAGE_UNAVAILABLE" | "TOO_OFTEN" | "INTERNAL";
        ErrorBody: {
            code: components["schemas"]["ErrorCode"];
            /** @description The sentence shown to the user, in Chinese. */
            message: string;
            detail: {
                [key: string]: unknown;
            };
            requestId: string;
        };
        /** @enum {string} */
        AreaKind: "street" | "community" | "grid" | "estate" | "building" | "entrance" | "household";
        AreaView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AreaKind"];
            name: string;
            /** @description 幸福里小区3栋2单元 */
            fullName: string;
        };
        AreaList: {
            items: components["schemas"]["AreaView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @enum {string} */
        UnitKind: "street" | "committee" | "grid" | "branch" | "building_group" | "steward_team" | "property" | "self_governance" | "council" | "partner" | "external";
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        UnitView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["UnitKind"];
            name: string;
            area: components["schemas"]["Named"];
        };
        UnitList: {
            items: components["schemas"]["UnitView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            /** @description Masked for the residents of a household. */
            name: string;
            office: string | null;
        };
        PersonList: {
            items: components["schemas"]["PersonView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description A category offered under several kinds appears once for each.
         * @enum {string}
         */
        Kind: "consult" | "help" | "hazard" | "complaint" | "idea" | "service";
        /**
         * @description Whether residents of an estate see others' tickets of this category: never, if the reporter allows it (ask), or always (yes).
         * @enum {string}
         */
        Openness: "never" | "ask" | "yes";
        CategoryView: {
            code: string;
            name: string;
            /** @description A category offered under several kinds appears once for each. */
            kind: components["schemas"]["Kind"];
            /** @description Whether residents of an estate see others' tickets of this category: never, if the reporter allows it (ask), or always (yes). */
            neighbours: components["schemas"]["Openness"];
            /** @description The code of the category above it. */
            parent: string | null;
            /** @description Words that suggest it. */
            aliases: string[];
            /** @description What to read before anything else. */
            emergency: string | null;
            /** @description Placing needs a picture, except on behalf of another person. */
            needsPicture: boolean;
        };
        CategoryList: {
            items: components["schemas"]["CategoryView"][];
        };
        Place: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        Role: "owner" | "tenant" | "shop" | "family";
        HomeView: {
            /**
             * Format: uuid
             * @description The id of the residence.
             */
            id: string;
            role: components["schemas"]["Role"];
            /** @enum {string} */
            status: "unconfirmed" | "confirmed";
            household: components["schemas"]["Place"];
            building: components["schemas"]["Place"];
            estate: components["schemas"]["Place"];
        };
        /** @enum {string} */
        Office: "secretary" | "grid_leader" | "committee" | "street" | "intake" | "group_leader" | "administrator" | "duty";
        OfficeView: {
            /** Format: uuid */
            id: string;
            office: components["schemas"]["Office"];
            label: string;
            area: components["schemas"]["Place"];
            /** @description The absent holder of the office; null for the caller's own. */
            standingInFor: components["schemas"]["Place"] | null;
        };
        MyUnit: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
            /** @description The absent member who serves these buildings; null for the caller's own. */
            standingInFor: components["schemas"]["Place"] | null;
        };
        /** @enum {string} */
        Box: "rate" | "supervised" | "pool" | "accepted" | "dispatch" | "verify" | "sign" | "work" | "hear" | "requests" | "late" | "escalated" | "weekly" | "outside" | "call" | "scope" | "placed" | "nearby";
        BoxView: {
            box: components["schemas"]["Box"];
            label: string;
        };
        /** @enum {string} */
        FormName: "place" | "steward" | "opinion" | "dispatch" | "evidence" | "answer" | "reason" | "return" | "questions" | "answers" | "hearing" | "position" | "resolution" | "minutes" | "verification" | "rating" | "ruling" | "extension" | "hold" | "merge" | "decline" | "handover" | "category" | "remark" | "nudge" | "nudge_answer" | "progress" | "contact" | "call_back" | "task" | "task_result" | "own_rating" | "recusal" | "reveal" | "supervision" | "supervision_answer" | "exclusion" | "objection" | "ruling_on_exclusion" | "decision" | "refusal" | "correction" | "retraction" | "hiding" | "showing";
        BulkOptionView: {
            /** @enum {string} */
            action: "dispatch" | "merge" | "hand_over" | "remark" | "decline" | "grant";
            /** @enum {string} */
            mode: "do" | "ask";
            form: components["schemas"]["FormName"];
            label: string;
        };
        ConsentView: {
            version: string;
            /** Format: date-time */
            at: string;
        };
        PolicyView: {
            /**
             * @description The current version, to which consent is needed.
             * @enum {string}
             */
            version: "2026-12-01";
            /** @description No consent to the current version was given: some routes answer CONSENT_NEEDED. */
            needed: boolean;
            /** @description What stays after the consent is withdrawn, in Chinese. */
            afterWithdrawal: string;
        };
        MeView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Why the caller may not change their name, in Chinese; null if they may. */
            nameLocked: string | null;
            /** @description Masked against a look over the shoulder. */
            phone: string | null;
            /** @description Null for a person who belongs nowhere yet: `PUT /me/community` chooses. */
            community: components["schemas"]["Place"] | null;
            /** @description Where the caller lives or has posts, the current one first: `PUT /me/community` switches. */
            communities: components["schemas"]["Place"][];
            home: components["schemas"]["HomeView"] | null;
            offices: components["schemas"]["OfficeView"][];
            units: components["schemas"]["MyUnit"][];
            boxes: components["schemas"]["BoxView"][];
            /** @description What the caller usually does to many tickets at once. */
            bulk: components["schemas"]["BulkOptionView"][];
            consent: components["schemas"]["ConsentView"] | null;
            policy: components["schemas"]["PolicyView"];
        };
        SignIn: {
            /** @description The code of wx.login; in the demo `demo-<persona>`, or `new-<word>` for a new user. */
            code: string;
            /** @description The name of the device, for the list of devices. */
            device?: string;
            /** @description The last refresh token of this device, even if expired: a known device is not locked out with others at its address. */
            refreshToken?: string;
        };
        SignedIn: {
            accessToken: string;
            refreshToken: string;
            me: components["schemas"]["MeView"];
        };
        Renew: {
            refreshToken: string;
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            device: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description Accurate to ten minutes.
             */
            lastSeen: string;
            /** @description Whether this is the calling device. */
            current: boolean;
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        Rename: {
            name: string;
        };
        WechatPhone: {
            /** @description The code of the getPhoneNumber button; in the demo `demo-phone-<digits>-<anything>`, each usable once. */
            code: string;
        };
        AskSmsCode: {
            /** @description A mobile number in any notation. */
            phone: string;
        };
        SmsCodeSent: {
            /**
             * Format: date-time
             * @description When the code expires.
             */
            until: string;
        };
        ProvePhone: {
            /** @description A mobile number in any notation. */
            phone: string;
            /**
             * @description The six digits of the SMS.
             * @example 123456
             */
            code: string;
        };
        BuildingByCode: {
            /** Format: uuid */
            id: string;
            name: string;
            fullName: string;
            estate: components["schemas"]["Place"];
            /** @description The homes in it, by entrance. */
            households: components["schemas"]["Place"][];
        };
        Join: {
            /**
             * Format: uuid
             * @description Optional with an invitation, which names the household.
             */
            household?: string;
            /** @description With an invitation, the role in the invitation applies. */
            role?: components["schemas"]["Role"];
            /** @description An invitation code from a resident of the household: it confirms at once. */
            invitation?: string;
            /** @description The code of its building: needed outside the communities to which the caller belongs. */
            code?: string;
        };
        ConfirmQuestionView: {
            question: string;
            /** @description What the action means, where its label does not say it. */
            text: string | null;
        };
        CaseActionView: {
            action: string;
            label: string;
            /** @enum {string} */
            mode: "do" | "ask";
            /** @description The form it needs, of `GET /forms/{noun}`. */
            form?: string;
            /**
             * @description main stands first, last at the end; within them the order of the list holds.
             * @enum {string}
             */
            weight: "main" | "usual" | "last";
            /** @description Where on the page it stands: bar is the bar of buttons. */
            section: string;
            /** @description A sentence beside the button. */
            help?: string;
            /**
             * @description Its heading under 更多; push where left out.
             * @enum {string}
             */
            group?: "push" | "talk" | "pass_on" | "not_mine";
            /** @description To ask before it runs. Absent where it runs at once, or shows its form. */
            confirm?: components["schemas"]["ConfirmQuestionView"];
        };
        /** @enum {string} */
        HomeStatus: "unconfirmed" | "confirmed" | "refused" | "ended";
        HomeMember: {
            /** Format: uuid */
            id: string;
            /** @description Masked, except for the caller. */
            name: string;
            role: components["schemas"]["Role"];
            roleLabel: string;
            /** @description Whether this is the caller. */
            mine: boolean;
            /** @description Whether this member may act for the caller. */
            actsForMe: boolean;
            /** @description Whether the caller may act for this member. */
            iActFor: boolean;
        };
        HomeOf: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            household: components["schemas"]["Place"];
            building: components["schemas"]["Place"] | null;
            estate: components["schemas"]["Place"];
            role: components["schemas"]["Role"];
            roleLabel: string;
            status: components["schemas"]["HomeStatus"];
            statusLabel: string;
            /** Format: date-time */
            since: string;
            /** @description Why it was refused or ended, or waits again; null once it is confirmed. */
            refusal: string | null;
            /** @description All confirmed members if the caller is confirmed; otherwise only the caller. */
            members: components["schemas"]["HomeMember"][];
        };
        HomeList: {
            items: components["schemas"]["HomeOf"][];
        };
        WaitingPerson: {
            /** Format: uuid */
            id: string;
            /** @description Masked. */
            name: string;
            /** @description Masked; only together with the room. */
            phone?: string;
        };
        WaitingHome: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            person: components["schemas"]["WaitingPerson"];
            /** @description The room or, beyond the hourly limit on rooms, the masked area above it. */
            household: components["schemas"]["Place"];
            roleLabel: string;
            /** Format: date-time */
            since: string;
        };
        WaitingList: {
            items: components["schemas"]["WaitingHome"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        LodgerPerson: {
            /** Format: uuid */
            id: string;
            /** @description Masked. */
            name: string;
        };
        Lodger: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /**
             * Format: uuid
             * @description The id of the residence.
             */
            id: string;
            person: components["schemas"]["LodgerPerson"];
            roleLabel: string;
            /** Format: date-time */
            since: string;
        };
        LodgerList: {
            items: components["schemas"]["Lodger"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        Invite: {
            role: components["schemas"]["Role"];
        };
        InvitationGiven: {
            /** @description Shown once. */
            code: string;
            /** Format: date-time */
            until: string;
        };
        RefuseHome: {
            /** @description The reason, shown to the resident. */
            words: string;
        };
        ChooseDelegate: {
            /** Format: uuid */
            person: string;
        };
        HomePerson: {
            /** Format: uuid */
            id: string;
            /** @description Masked, except for the caller. */
            name: string;
        };
        HomePlace: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        HomeCaseView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            person: components["schemas"]["HomePerson"];
            /** @description The room or, for staff beyond the hourly limit on rooms, the masked area above it. */
            household: components["schemas"]["HomePlace"];
            roleLabel: string;
            status: components["schemas"]["HomeStatus"];
            statusLabel: string;
            /** @description It was left, has lapsed, was refused or ended. */
            over: boolean;
            /** Format: date-time */
            since: string;
        };
        CaseEventActor: {
            name: string;
            /** @description In which capacity they acted. */
            office: string | null;
        };
        CaseEventView: {
            /** @description Its number on this case. */
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            label: string;
            /** @description Null for the system. */
            by: components["schemas"]["CaseEventActor"] | null;
            note: string | null;
        };
        CaseEventList: {
            /** @description The oldest first. */
            items: components["schemas"]["CaseEventView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        HomeTransitionDone: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            status: components["schemas"]["HomeStatus"];
        };
        Upload: {
            /**
             * Format: binary
             * @description JPEG, PNG, WebP, GIF or AVIF (its first frame); at most 10 MB, 20,000 pixels a side and 65 (JPEG), 30 or 16 (AVIF) megapixels.
             */
            file: string;
        };
        FileView: {
            /** Format: uuid */
            id: string;
            /** @description At most 2560 pixels wide and high, longer where its short side would fall below 1080; relative to the server, valid for one to two hours. */
            url: string;
            /** @description At most 320 pixels wide and high. */
            thumb: string;
        };
        FileList: {
            items: components["schemas"]["FileView"][];
        };
        BulkItem: {
            /** Format: uuid */
            id: string;
            /** @description The version you saw; needed by moves. */
            version?: number;
        };
        BulkBody: {
            /** @enum {string} */
            action: "dispatch" | "merge" | "hand_over" | "remark" | "decline" | "grant";
            /** @enum {string} */
            mode?: "do" | "ask";
            /** @description Dry run: reports what would happen and changes nothing. */
            preview?: boolean;
            items: components["schemas"]["BulkItem"][];
            /** @description The action's form, the same for every ticket; without pictures. */
            form: {
                [key: string]: unknown;
            };
        };
        BulkResult: {
            /** Format: uuid */
            id: string;
            /** @description Null for a ticket that the caller may not see. */
            number: string | null;
            ok: boolean;
            /** @enum {string|null} */
            state: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed" | null;
            code: components["schemas"]["ErrorCode"] | null;
            message: string | null;
        };
        BulkAnswer: {
            done: number;
            failed: number;
            items: components["schemas"]["BulkResult"][];
        };
        CallNumber: {
            /** @description A phone number in any notation. It is sent in the body because URLs are logged. */
            phone: string;
        };
        CallerView: {
            /**
             * @description Masked.
             * @example 林**
             */
            name: string;
            /**
             * @description Their building in this community, without the room.
             * @example [
             *       "幸福里小区3栋2单元***"
             *     ]
             */
            homes: string[];
        };
        /** @enum {string} */
        State: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed";
        /** @enum {string} */
        Outcome: "solved" | "partly_solved" | "explained" | "unreachable" | "disputed" | "unrated" | "unsolved" | "withdrawn" | "declined" | "merged";
        CategoryName: {
            code: string;
            name: string;
        };
        /** @enum {string} */
        Urgency: "critical" | "urgent" | "normal";
        BuildingView: {
            /** Format: uuid */
            id: string;
            name: string;
            fullName: string;
        };
        /**
         * @description For staff: by which way it came.
         * @enum {string}
         */
        Source: "self" | "phone" | "counter" | "stall" | "reception" | "talk" | "duty" | "box" | "visit" | "survey" | "group_chat" | "patrol" | "hotline" | "open311";
        ActionView: {
            action: string;
            label: string;
            /** @enum {string} */
            mode: "do" | "ask";
            form?: components["schemas"]["FormName"];
            /**
             * @description main stands first, last at the end; within them the order of the list holds.
             * @enum {string}
             */
            weight: "main" | "usual" | "last";
            /**
             * @description Where on the page it stands: bar is the bar of buttons. An action beside a remark or request names it in the field of its form with that name.
             * @enum {string}
             */
            section: "bar" | "conversation" | "remark" | "reporter" | "contact" | "request" | "card";
            /** @description A sentence beside the button. */
            help?: string;
            /**
             * @description Its heading under 更多; push where left out.
             * @enum {string}
             */
            group?: "push" | "talk" | "pass_on" | "not_mine";
            /** @description To ask before it runs. Absent where it runs at once, or shows its form. */
            confirm?: components["schemas"]["ConfirmQuestionView"];
        };
        TicketCard: {
            /** Format: uuid */
            id: string;
            /** @example XFL-2026-000123 */
            number: string;
            version: number;
            state: components["schemas"]["State"];
            outcome: components["schemas"]["Outcome"] | null;
            kind: components["schemas"]["Kind"];
            category: components["schemas"]["CategoryName"];
            urgency: components["schemas"]["Urgency"];
            title: string | null;
            /** @description The beginning of the words. */
            summary: string;
            building: components["schemas"]["BuildingView"];
            place: string | null;
            /** @description Who is responsible and until when, in Chinese. */
            status: string;
            /**
             * Format: date-time
             * @description What was promised for this step.
             */
            due: string | null;
            late: boolean;
            /** @description A resident has waited for an answer for more than a working day. */
            unanswered: boolean;
            /** @description Number of endorsers. */
            endorsers: number;
            /** @description For staff: the reporter has no confirmed residence there. */
            unconfirmed?: boolean;
            /** @description For staff: by which way it came. */
            source?: components["schemas"]["Source"];
            /**
             * Format: date-time
             * @description For staff: until when the hotline wants the answer.
             */
            hotlineDue?: string;
            /** @description For staff: how often residents have nudged. */
            nudges?: number;
            /** @description For staff: for how many days staff have not brought it forward. */
            idleDays?: number;
            thumb: string | null;
            /** Format: date-time */
            placedAt: string;
            /** @description On neighbours' cards: what a neighbour may do. */
            actions?: components["schemas"]["ActionView"][];
        };
        CallerFound: {
            /** @description Residents of the community with this number. */
            people: components["schemas"]["CallerView"][];
            /** @description Their open tickets, and open tickets placed on behalf of this number; newest first. */
            items: components["schemas"]["TicketCard"][];
        };
        ClaimCode: {
            /** @description The claim code, grouped or not, in upper or lower case. */
            code: string;
        };
        /** @enum {string} */
        Level: "estate" | "grid" | "community" | "street";
        ReporterView: {
            /** @description In full, masked (林**), or a code name, by the clearance of the viewer. */
            name: string;
            /** @description In full or masked (199****0001). */
            phone?: string;
            /** @description In full or up to the entrance. */
            room?: string;
            /** @description For staff: the residence there is not confirmed. */
            unconfirmed?: boolean;
        };
        StaffView: {
            /** Format: uuid */
            id: string;
            name: string;
            office: string | null;
        };
        PartyView: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
        };
        SuggestionView: {
            /** Format: uuid */
            lead: string | null;
            support: string[];
        };
        PromiseView: {
            /**
             * Format: date-time
             * @description What stands now; null while paused or closed.
             */
            due: string | null;
            /**
             * Format: date-time
             * @description The first promise of this run.
             */
            first: string | null;
            late: boolean;
            /** @description For staff: provisional, because the holidays of that year are not announced yet. */
            provisional?: boolean;
        };
        /** @enum {string} */
        Clock: "response" | "triage" | "dispatch" | "sign" | "work" | "update" | "answer" | "deliberation" | "verify" | "rate";
        ClockView: {
            clock: components["schemas"]["Clock"];
            label: string;
            /**
             * Format: date-time
             * @description Null while paused.
             */
            due: string | null;
            late: boolean;
            paused: boolean;
        };
        FactsView: {
            /** @description Number of recorded contact attempts. */
            contacts: number;
            reworks: number;
            flags: string[];
            /** @description Number of endorsers. */
            endorsers: number;
            /** @description Whether the caller is an endorser. */
            endorsed: boolean;
            /**
             * Format: date-time
             * @description Since when a resident waits for an answer.
             */
            askedAt: string | null;
            /** @description A resident has waited for an answer for more than a working day. */
            unanswered: boolean;
            /** @description How often residents have nudged. */
            nudges: number;
            /** @description For staff: for how many days staff have not brought it forward. */
            idleDays?: number;
            /** @description Days on hold in total, of at most 180. */
            heldDays: number;
        };
        HotlineView: {
            /** @description The number by which the hotline knows it. */
            number: string;
            /**
             * Format: date-time
             * @description Until when the hotline wants the answer.
             */
            due: string | null;
            /** @description The answer in the fields of the hotline’s form, in Chinese; null until there is a result. */
            answer: string | null;
        };
        /** @enum {string} */
        Rung: "E0" | "E1" | "E2" | "E3" | "E4" | "R1";
        NextRungView: {
            rung: components["schemas"]["Rung"];
            label: string;
            /** Format: date-time */
            at: string;
        };
        ToldRungView: {
            rung: components["schemas"]["Rung"];
            label: string;
            /**
             * Format: date-time
             * @description When it was told.
             */
            at: string | null;
            /** @description Why it was told, in one sentence. */
            why: string;
            to: components["schemas"]["StaffView"][];
        };
        LadderView: {
            /** @description The next step of the ladder, if nothing happens; null while work is paused, or after the last. */
            next: components["schemas"]["NextRungView"] | null;
            /** @description What was told, the latest first. */
            told: components["schemas"]["ToldRungView"][];
        };
        /** @enum {string} */
        TicketExclusionReason: "not_ours" | "unlawful" | "ruled" | "force_majeure" | "malicious";
        /** @enum {string} */
        ExclusionState: "standing" | "objected" | "upheld" | "counted" | "lapsed" | "ended";
        ExclusionView: {
            reason: components["schemas"]["TicketExclusionReason"];
            /** @description The reason in words. */
            reasonLabel: string;
            status: components["schemas"]["ExclusionState"];
            label: string;
            /**
             * Format: date-time
             * @description When it was granted.
             */
            since: string | null;
            /**
             * Format: date-time
             * @description Until when the street rules on the objection.
             */
            ruleBy: string | null;
        };
        /** @enum {string} */
        SupervisionState: "open" | "answered" | "accepted" | "unread" | "listed" | "ended";
        SupervisionView: {
            by: components["schemas"]["StaffView"] | null;
            /** @description The level that reads the answer. */
            level: components["schemas"]["Level"];
            status: components["schemas"]["SupervisionState"];
            label: string;
            /**
             * Format: date-time
             * @description When it was ordered.
             */
            since: string | null;
            /**
             * Format: date-time
             * @description When the answer is due or, once it is there, when it must have been read.
             */
            replyBy: string | null;
            /**
             * Format: date-time
             * @description When it was answered last.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description The date that the lead named; the promise to the residents stays.
             */
            due: string | null;
            /** @description How often it was asked again. */
            again: number;
        };
        DetailView: {
            field: string;
            label: string;
            value: string;
        };
        KinView: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        RequestView: {
            /** @description The id for grant, refuse and cancel. */
            id: string;
            action: string;
            label: string;
            /** @description Null where a resident asks. */
            asker: components["schemas"]["StaffView"] | null;
            /** @description How the caller may answer it or take it back. */
            actions: components["schemas"]["ActionView"][];
            mine: boolean;
            /** @description The caller may grant or refuse it now. */
            grantable: boolean;
            /**
             * Format: date-time
             * @description When the request is decided by timeout.
             */
            until: string;
            /**
             * @description What that timeout decides.
             * @enum {string}
             */
            silence: "grant" | "refuse";
            words: string | null;
            details: components["schemas"]["DetailView"][];
            /** @description For a merge: the target ticket. */
            master: components["schemas"]["KinView"] | null;
        };
        SeatView: {
            unit: components["schemas"]["PartyView"];
            duty: string | null;
            mine: boolean;
            /** @enum {string} */
            reply: "waiting" | "attended" | "absent";
            words: string | null;
        };
        SideView: {
            /**
             * Format: uuid
             * @description For viewers who may know the person.
             */
            id: string | null;
            /** @description 当事人 for viewers who may not know the person. */
            name: string;
            mine: boolean;
            /** @enum {string} */
            reply: "waiting" | "attended" | "absent";
            words: string | null;
            signed: boolean;
        };
        HearingView: {
            seq: number;
            /** @description False until time, place and seats are set. */
            set: boolean;
            /** @enum {string} */
            status: "open" | "resolved" | "mediated" | "expired";
            label: string;
            matter: string;
            /**
             * Format: date-time
             * @description Null: in writing.
             */
            at: string | null;
            place: string | null;
            /** Format: date */
            replyBy: string | null;
            /** @description The convenor; null means the authority. */
            convenor: components["schemas"]["StaffView"] | null;
            seats: components["schemas"]["SeatView"][];
            sides: components["schemas"]["SideView"][];
        };
        HoldView: {
            /** @enum {string} */
            reason: "funds" | "season" | "owners_vote" | "approval" | "ownership" | "court" | "project";
            label: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When the hold ends automatically.
             */
            review: string;
            publicLine: string;
            /** @description Who approved it. */
            by: components["schemas"]["StaffView"] | null;
        };
        TaskView: {
            /** @description The id for do_task and refuse_task. */
            id: string;
            unit: components["schemas"]["PartyView"];
            words: string;
            /** Format: date-time */
            due: string;
            /** @enum {string} */
            status: "open" | "done" | "refused";
            label: string;
            late: boolean;
            mine: boolean;
        };
        ReturnView: {
            /** Format: date-time */
            at: string;
            unit: components["schemas"]["PartyView"] | null;
            reason: string;
            words: string;
            shouldBe: components["schemas"]["PartyView"] | null;
        };
        RatingView: {
            /** Format: date-time */
            at: string;
            mine: boolean;
            /** @description 点单居民，附议居民 or 电话回访. */
            by: string;
            label: string;
            stars: number | null;
        };
        HiddenPictureView: {
            /** Format: uuid */
            id: string;
            /** @description The event that hid it. */
            event: string;
        };
        BlockedView: {
            action: string;
            /** @description The label of the action, e.g. 接单. */
            label: string;
            /** @description The code with which it would be refused. */
            code: string;
            /** @description Why, in Chinese. */
            message: string;
        };
        TicketView: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            state: components["schemas"]["State"];
            outcome: components["schemas"]["Outcome"] | null;
            kind: components["schemas"]["Kind"];
            category: components["schemas"]["CategoryName"];
            urgency: components["schemas"]["Urgency"];
            level: components["schemas"]["Level"];
            building: components["schemas"]["BuildingView"];
            place: string | null;
            words: string | null;
            title: string | null;
            private: boolean;
            /** @description The ticket was placed without an account. */
            anonymous: boolean;
            files: components["schemas"]["FileView"][];
            status: string;
            /** Format: date-time */
            placedAt: string;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            reporter: components["schemas"]["ReporterView"];
            proxy: components["schemas"]["StaffView"] | null;
            caseSteward: components["schemas"]["StaffView"] | null;
            lead: components["schemas"]["PartyView"] | null;
            support: components["schemas"]["PartyView"][];
            suggestion: components["schemas"]["SuggestionView"] | null;
            /** @description For staff: the kind of unit that usually leads tickets of its category. */
            route: components["schemas"]["UnitKind"] | null;
            promise: components["schemas"]["PromiseView"];
            clocks: components["schemas"]["ClockView"][];
            facts: components["schemas"]["FactsView"];
            /**
             * @description How much the caller sees: everything (whole); as an endorser the card, the progress and remarks to endorsers (beside); as a hearing participant only the hearing (hearing).
             * @enum {string}
             */
            scope: "whole" | "beside" | "hearing";
            /** @description The caller may read what is for staff only. */
            staff: boolean;
            /** @description For staff: whether neighbours see its card now (yes), would once the reporter allows it (ask), or never do. */
            neighbours?: components["schemas"]["Openness"];
            /** @description For staff: by which way it came. */
            source?: components["schemas"]["Source"];
            /** @description For who may call the reporter: why it was drawn for a call, in Chinese. */
            callReason?: string;
            /** @description For offices and the steward of a ticket of the hotline. */
            hotline?: components["schemas"]["HotlineView"];
            /** @description For staff: the 督办 ladder. */
            ladder?: components["schemas"]["LadderView"];
            /** @description For reporter and staff: 剔除, the latest first. */
            exclusions?: components["schemas"]["ExclusionView"][];
            /** @description For staff: 督办, the latest first. */
            supervisions?: components["schemas"]["SupervisionView"][];
            /** @description Pending requests. */
            requests: components["schemas"]["RequestView"][];
            /** @description The latest first. */
            hearings: components["schemas"]["HearingView"][];
            hold: components["schemas"]["HoldView"] | null;
            tasks: components["schemas"]["TaskView"][];
            /** @description For staff; the latest first. */
            returns: components["schemas"]["ReturnView"][];
            ratings: components["schemas"]["RatingView"][];
            /** @description The ticket it was merged into. */
            mergedInto: components["schemas"]["KinView"] | null;
            /** @description For staff: the tickets merged into it. */
            merged: components["schemas"]["KinView"][];
            /** @description Pictures that staff hid, for those who may show them again. */
            hiddenPictures: components["schemas"]["HiddenPictureView"][];
            actions: components["schemas"]["ActionView"][];
            /** @description Actions that are not allowed now, with the reason. */
            blocked: components["schemas"]["BlockedView"][];
            /** @description The code to redeem or follow the ticket. Returned only once, when it is placed on behalf or anonymously. */
            claimCode?: string;
        };
        FollowedEvent: {
            /** Format: date-time */
            at: string;
            label: string;
            note: string | null;
        };
        FollowedTicket: {
            number: string;
            status: string;
            state: components["schemas"]["State"];
            category: components["schemas"]["CategoryName"];
            /** Format: date-time */
            placedAt: string;
            promise: components["schemas"]["PromiseView"];
            events: components["schemas"]["FollowedEvent"][];
        };
        TicketList: {
            items: components["schemas"]["TicketCard"][];
            nextCursor: string | null;
            /** @description Why the tickets of this box cannot be accepted now, in Chinese, e.g. a steward at the load limit. */
            hint?: string;
        };
        SeatList: {
            items: components["schemas"]["PartyView"][];
        };
        CandidateList: {
            items: components["schemas"]["StaffView"][];
        };
        EventActor: {
            name: string;
            /** @description The office or post of the actor at that time. */
            office: string | null;
        };
        EventView: {
            /** @description Its number on this ticket. */
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            label: string;
            /** @description Null for the system. */
            by: components["schemas"]["EventActor"] | null;
            /** @enum {string|null} */
            from: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed" | null;
            /** @enum {string} */
            to: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed";
            note: string | null;
            /** @description The other fields of the form. */
            details: components["schemas"]["DetailView"][];
            /**
             * @description For a remark: its audience.
             * @enum {string|null}
             */
            audience: "all" | "staff" | null;
            /** @description For the caller's own remark: at least one of its audience has read it. */
            read: boolean | null;
            /**
             * @description For a remark: whether it was corrected or withdrawn.
             * @enum {string|null}
             */
            amended: "corrected" | "retracted" | null;
            /**
             * Format: date-time
             * @description For the caller's own remark: until when it may be corrected or withdrawn.
             */
            amendableUntil: string | null;
            files: components["schemas"]["FileView"][];
        };
        EventList: {
            /** @description The oldest first. */
            items: components["schemas"]["EventView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        ReadMark: {
            seq: number;
        };
        PublicHold: {
            building: string;
            category: string;
            /** @description The reason for the hold. */
            label: string;
            publicLine: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When the hold ends.
             */
            review: string;
        };
        HoldList: {
            items: components["schemas"]["PublicHold"][];
            nextCursor: string | null;
        };
        InboxTicket: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        /** @enum {string} */
        Noun: "ticket" | "home" | "absence" | "office" | "suspension" | "area" | "category" | "unit" | "membership" | "invitation" | "day" | "document" | "activity" | "booking";
        InboxCase: {
            /** Format: uuid */
            id: string;
            number: string;
            noun: components["schemas"]["Noun"];
        };
        Told: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            title: string;
            text: string;
            read: boolean;
            /** @description In a summary: the case of this notice. */
            case?: components["schemas"]["InboxCase"];
        };
        InboxItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            title: string;
            text: string;
            ticket: components["schemas"]["InboxTicket"] | null;
            /** @description The case of any noun, a ticket too. */
            case: components["schemas"]["InboxCase"] | null;
            /** @description Whether every notice in the row is read. */
            read: boolean;
            /**
             * @description The subject, when it is not a ticket.
             * @enum {string|null}
             */
            about: "home" | "suspension" | "office" | "absence" | null;
            /** @description Number of unread notices in the row. */
            count: number;
            /** @description The row sums up what fell due while the system was down, the earliest first; at most 500. */
            summary?: boolean;
            /** @description The notices of the row, newest first; at most 20. */
            notices: components["schemas"]["Told"][];
        };
        InboxList: {
            items: components["schemas"]["InboxItem"][];
            nextCursor: string | null;
            /** @description At most 100, which means "more than 99". */
            unread: number;
        };
        InboxReadBody: {
            /**
             * Format: uuid
             * @description The id of a row: only what stands in it is read. Without it, everything is.
             */
            row?: string;
        };
        InboxRead: {
            unread: number;
        };
        /** @enum {string} */
        SuspensionState: "proposed" | "in_force" | "refused" | "lapsed" | "lifted" | "over";
        SuspensionMoveView: {
            label: string;
            /** @enum {string} */
            mode: "do" | "ask";
            /** @description The form it needs, of `GET /forms/{noun}`. */
            form?: string;
            /**
             * @description main stands first, last at the end; within them the order of the list holds.
             * @enum {string}
             */
            weight: "main" | "usual" | "last";
            /** @description Where on the page it stands: bar is the bar of buttons. */
            section: string;
            /** @description A sentence beside the button. */
            help?: string;
            /**
             * @description Its heading under 更多; push where left out.
             * @enum {string}
             */
            group?: "push" | "talk" | "pass_on" | "not_mine";
            /** @description To ask before it runs. Absent where it runs at once, or shows its form. */
            confirm?: components["schemas"]["ConfirmQuestionView"];
            /** @enum {string} */
            action: "confirm" | "refuse" | "lift" | "uphold" | "appeal";
        };
        SuspensionView: {
            /** @description The version that transitions name. */
            version: number;
            /** Format: uuid */
            id: string;
            /** @description Masked for staff. */
            name: string;
            state: components["schemas"]["SuspensionState"];
            stateLabel: string;
            words: string;
            days: number;
            /** Format: date-time */
            proposedAt: string;
            /** @description Office and name of the proposer; the suspended person sees only the office. */
            proposedBy: string;
            confirmedBy: string | null;
            /** Format: date-time */
            until: string | null;
            appeal: string | null;
            /** @description The reason for refusing, lifting or upholding it. */
            answer: string | null;
            /** @description What the caller may do now. */
            actions: components["schemas"]["SuspensionMoveView"][];
        };
        SuspensionList: {
            items: components["schemas"]["SuspensionView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        ProposeBody: {
            /**
             * Format: uuid
             * @description A ticket reported by the account: it identifies the account without revealing the person.
             */
            ticket: string;
            days: number;
            /** @description The reason, shown to the person. */
            words: string;
        };
        DecideBody: {
            /** @enum {string} */
            action: "confirm" | "refuse" | "lift" | "uphold";
            words?: string;
        };
        MySuspension: {
            /** @description The suspension in force, otherwise the last one within 30 days. */
            suspension: components["schemas"]["SuspensionView"] | null;
        };
        AppealBody: {
            words: string;
        };
        /** @enum {string} */
        DocumentKind: "sheet";
        FigureArea: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        DocumentState: "draft" | "closed";
        DocumentCard: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            /** @description 2026年10月评优表. */
            title: string;
            /** @description Whom it is about. */
            name: string;
            /** @description Their office. */
            office: string;
            area: components["schemas"]["FigureArea"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            state: components["schemas"]["DocumentState"];
            stateLabel: string;
            /**
             * Format: date-time
             * @description When it was drawn up.
             */
            drawnAt: string;
            /**
             * Format: date-time
             * @description Until when its person may object.
             */
            objectionsUntil: string;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description SHA-256 of what it was drawn from. */
            hash: string;
            /** @description Whether it is the caller's own. */
            mine: boolean;
            /** @description Objections that wait for an answer or its confirmation. */
            waiting: number;
        };
        DocumentList: {
            items: components["schemas"]["DocumentCard"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @enum {string} */
        FigureName: "placed" | "pool_missed" | "decline_share" | "response_rate" | "on_time_rate" | "on_time_extended" | "nudged_share" | "hold_share" | "solved_rate" | "solved_rate_lenient" | "satisfied_rate" | "rated_rate" | "rework_rate" | "excluded_share" | "return_rate" | "first_dispatch_right" | "unverified" | "called" | "call_solved" | "call_satisfied" | "call_agrees" | "solved_by_organisation" | "solved_by_member" | "time_pool" | "time_triage" | "time_dispatching" | "time_signing" | "time_working" | "time_held" | "time_resident" | "time_hearing" | "time_nudged" | "time_verifying";
        /** @enum {string} */
        FigureKind: "count" | "share" | "duration";
        ExclusionReason: {
            reason: string;
            /** @description In Chinese. */
            label: string;
        };
        Excluded: {
            reason: string;
            label: string;
            n: number;
        };
        SumView: {
            /** @description A share from 0 to 1, a number, or the median of minutes; null where nothing was counted. */
            value: number | null;
            numerator: number;
            denominator: number;
            /** @description Denominator and excluded together. */
            n: number;
            excluded: components["schemas"]["Excluded"][];
            /** @description The lower bound of a share at 95 % (Wilson). */
            low: number | null;
            /** @description The share that the street has with the same mix of categories. */
            expected: number | null;
            /** @description For durations: 9 of 10 took no longer, in minutes. */
            p90?: number;
            /** @description Fewer than 10: no rank follows from it. */
            few: boolean;
            /** @description Fewer than 5, some of them sensitive, in another community or of one building: not told. The numbers are 0. */
            small?: boolean;
        };
        /** @enum {string} */
        ObjectionState: "open" | "answered" | "upheld" | "rejected";
        LineObjection: {
            state: components["schemas"]["ObjectionState"];
            label: string;
        };
        SheetLine: {
            name: components["schemas"]["FigureName"];
            label: string;
            kind: components["schemas"]["FigureKind"];
            /** @description What it is counted over, in Chinese. */
            population: string;
            /** @description For a share: what counts as yes, in Chinese. */
            numerator?: string;
            /**
             * @description Whether a higher share is better.
             * @enum {string}
             */
            better?: "high" | "low";
            /** @description Why a case may be left out. */
            reasons: components["schemas"]["ExclusionReason"][];
            total: components["schemas"]["SumView"];
            objection: components["schemas"]["LineObjection"] | null;
            /** @description How many rows of the sheet before say something else by now. */
            changed: number;
        };
        DocumentView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            /** @description 2026年10月评优表. */
            title: string;
            /** @description Whom it is about. */
            name: string;
            /** @description Their office. */
            office: string;
            area: components["schemas"]["FigureArea"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            state: components["schemas"]["DocumentState"];
            stateLabel: string;
            /**
             * Format: date-time
             * @description When it was drawn up.
             */
            drawnAt: string;
            /**
             * Format: date-time
             * @description Until when its person may object.
             */
            objectionsUntil: string;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description SHA-256 of what it was drawn from. */
            hash: string;
            /** @description Whether it is the caller's own. */
            mine: boolean;
            lines: components["schemas"]["SheetLine"][];
        };
        /** @enum {string} */
        SheetFigure: "placed" | "response_rate" | "on_time_rate" | "on_time_extended" | "solved_rate" | "satisfied_rate" | "rework_rate" | "unverified" | "excluded_share" | "decline_share" | "hold_share";
        SheetRow: {
            /** @description Distinguishes the rows of a line. */
            id: string;
            /** @description `yes`, `no`, or why it was left out. */
            mark: string;
            /** @description In Chinese. */
            markLabel: string;
            /** @description Of the sheet before: what it says by now, in Chinese. */
            now?: string;
            /** @description Null where it is not the caller’s to see. */
            ticket: components["schemas"]["TicketCard"] | null;
        };
        SheetRowList: {
            items: components["schemas"]["SheetRow"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        /** @enum {string} */
        ActivityKind: "reception" | "talk" | "duty" | "stall" | "box" | "class" | "service" | "meal" | "shift" | "meeting" | "event" | "fair" | "campaign" | "visit";
        /** @enum {string} */
        ActivityState: "planned" | "published" | "open" | "closed";
        BookingCounts: {
            booked: number;
            waiting: number;
            /** @description Who is there, or was. */
            present: number;
        };
        OwnBooking: {
            /** Format: uuid */
            id: string;
            stateLabel: string;
        };
        ActivityView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ActivityKind"];
            kindLabel: string;
            title: string;
            area: components["schemas"]["Named"];
            place: string;
            /** Format: date-time */
            starts: string;
            /** Format: date-time */
            ends: string;
            state: components["schemas"]["ActivityState"];
            /** @enum {string|null} */
            outcome: "held" | "missed" | "cancelled" | null;
            /** @description Of its state, or its outcome once it is closed. */
            stateLabel: string;
            /** @description How many bookings there are; null for no limit. */
            capacity: number | null;
            /** @description The unit that holds it. */
            host: components["schemas"]["Named"] | null;
            /** @description Who is on duty at it. */
            staff: components["schemas"]["Named"][];
            bookings: components["schemas"]["BookingCounts"];
            /** @description Who came without a booking, as counted by the staff. */
            others: number | null;
            /** @description What came of it. */
            words: string | null;
            /** @description The caller's open booking. */
            myBooking: components["schemas"]["OwnBooking"] | null;
            /** @description Whether people reserve a booking, and still may. */
            takesBookings: boolean;
            /** @description Whether the caller reads the list of bookings. */
            showsBookings: boolean;
        };
        ActivityList: {
            items: components["schemas"]["ActivityView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        BookBody: {
            /**
             * Format: uuid
             * @description Who comes; default: the caller.
             */
            holder?: string;
        };
        BookingActivity: {
            /** Format: uuid */
            id: string;
            title: string;
            place: string;
        };
        BookingHolder: {
            /** Format: uuid */
            id: string;
            /** @description Masked, except for the caller. */
            name: string;
        };
        /** @enum {string} */
        BookingState: "waiting" | "booked" | "present" | "closed";
        BookingView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            activity: components["schemas"]["BookingActivity"];
            holder: components["schemas"]["BookingHolder"];
            /** @description The number that the holder says at the desk: the order of booking. */
            number: number;
            /** Format: date-time */
            starts: string;
            /** Format: date-time */
            ends: string;
            state: components["schemas"]["BookingState"];
            /** @enum {string|null} */
            outcome: "attended" | "absent" | "cancelled" | "not_reached" | "dropped" | null;
            /** @description Of its state, or its outcome once it is closed. */
            stateLabel: string;
            /** Format: date-time */
            arrivedAt: string | null;
            /** Format: date-time */
            leftAt: string | null;
        };
        BookingList: {
            items: components["schemas"]["BookingView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        DutyPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Whether the account is in use, with or without a post. */
            active: boolean;
        };
        DutyTicket: {
            ticket: components["schemas"]["TicketCard"];
            /** @description Whether the caller may ask another person to take it over. */
            askable: boolean;
            /** @description The request by which the caller asks. */
            ask?: components["schemas"]["ActionView"];
            /** @description The person who was asked and has not answered yet. */
            asked: string | null;
        };
        DutyItem: {
            /**
             * Format: uuid
             * @description The id of the ticket.
             */
            id: string;
            number: string;
            label: string;
        };
        DutyList: {
            person: components["schemas"]["DutyPerson"];
            tickets: components["schemas"]["DutyTicket"][];
            /** @description Pending requests by this person. */
            requests: components["schemas"]["DutyItem"][];
            /** @description Open hearings hosted by this person. */
            hearings: components["schemas"]["DutyItem"][];
        };
        LeaveBody: {
            /**
             * @description `deactivation` is the former name of `all_posts`.
             * @enum {string}
             */
            reason: "leave" | "end_of_office" | "all_posts" | "deactivation";
        };
        /** @enum {string} */
        LedgerBook: "requests" | "dispatches" | "holds" | "hearings" | "handovers" | "supervisions" | "looks" | "all";
        LedgerView: {
            book: components["schemas"]["LedgerBook"];
            title: string;
            /** @description What it has a line for, in Chinese. */
            hint: string;
        };
        /** @enum {string} */
        LedgerState: "waiting" | "writing" | "ready" | "failed" | "gone";
        LedgerExportView: {
            /** Format: uuid */
            id: string;
            book: components["schemas"]["LedgerBook"];
            /** @description The name of the file, in Chinese. */
            file: string;
            state: components["schemas"]["LedgerState"];
            stateLabel: string;
            /** @description Lines written so far. */
            lines: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description Until when it can be fetched.
             */
            until: string;
        };
        LedgerList: {
            /** @description The workbooks that the caller may ask for. */
            items: components["schemas"]["LedgerView"][];
            /** @description The latest ones the caller asked for, newest first. */
            exports: components["schemas"]["LedgerExportView"][];
        };
        LedgerBody: {
            /**
             * Format: uuid
             * @description An area of the caller’s office, or one below it.
             */
            area?: string;
            /**
             * Format: date
             * @description The first day of the period.
             */
            from?: string;
            /**
             * Format: date
             * @description The last day of the period.
             */
            to?: string;
            /** @enum {string} */
            state?: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed";
            category?: string;
            source?: components["schemas"]["Source"];
            /**
             * Format: uuid
             * @description A unit that the tickets were dispatched to.
             */
            unit?: string;
        };
        FigureWordsView: {
            name: components["schemas"]["FigureName"];
            label: string;
            kind: components["schemas"]["FigureKind"];
            /** @description What it is counted over, in Chinese. */
            population: string;
            /** @description For a share: what counts as yes, in Chinese. */
            numerator?: string;
            /**
             * @description Whether a higher share is better.
             * @enum {string}
             */
            better?: "high" | "low";
            /** @description Why a case may be left out. */
            reasons: components["schemas"]["ExclusionReason"][];
        };
        FigureList: {
            items: components["schemas"]["FigureWordsView"][];
        };
        BoardFigure: {
            name: components["schemas"]["FigureName"];
            label: string;
            kind: components["schemas"]["FigureKind"];
            /** @description What it is counted over, in Chinese. */
            population: string;
            /** @description For a share: what counts as yes, in Chinese. */
            numerator?: string;
            /**
             * @description Whether a higher share is better.
             * @enum {string}
             */
            better?: "high" | "low";
            /** @description Why a case may be left out. */
            reasons: components["schemas"]["ExclusionReason"][];
            total: components["schemas"]["SumView"];
            /** @description The same in the time before. */
            before: components["schemas"]["SumView"];
        };
        BoardView: {
            area: components["schemas"]["FigureArea"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date-time
             * @description Promises due by then are counted.
             */
            asOf: string;
            /**
             * Format: date
             * @description The first day of the time before.
             */
            beforeFrom: string;
            /**
             * Format: date
             * @description The last day of the time before.
             */
            beforeTo: string;
            items: components["schemas"]["BoardFigure"][];
        };
        /** @enum {string} */
        FigureDimension: "month" | "community" | "estate" | "building" | "kind" | "category" | "source" | "unit" | "person";
        FigureGroup: {
            /** @description A share from 0 to 1, a number, or the median of minutes; null where nothing was counted. */
            value: number | null;
            numerator: number;
            denominator: number;
            /** @description Denominator and excluded together. */
            n: number;
            excluded: components["schemas"]["Excluded"][];
            /** @description The lower bound of a share at 95 % (Wilson). */
            low: number | null;
            /** @description The share that the street has with the same mix of categories. */
            expected: number | null;
            /** @description For durations: 9 of 10 took no longer, in minutes. */
            p90?: number;
            /** @description Fewer than 10: no rank follows from it. */
            few: boolean;
            /** @description Fewer than 5, some of them sensitive, in another community or of one building: not told. The numbers are 0. */
            small?: boolean;
            group: string;
            label: string;
        };
        FigureDimensionView: {
            dimension: components["schemas"]["FigureDimension"];
            label: string;
        };
        FigureView: {
            name: components["schemas"]["FigureName"];
            label: string;
            kind: components["schemas"]["FigureKind"];
            /** @description What it is counted over, in Chinese. */
            population: string;
            /** @description For a share: what counts as yes, in Chinese. */
            numerator?: string;
            /**
             * @description Whether a higher share is better.
             * @enum {string}
             */
            better?: "high" | "low";
            /** @description Why a case may be left out. */
            reasons: components["schemas"]["ExclusionReason"][];
            area: components["schemas"]["FigureArea"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date-time
             * @description Promises due by then are counted.
             */
            asOf: string;
            total: components["schemas"]["SumView"];
            /** @description With `by`. */
            groups: components["schemas"]["FigureGroup"][];
            /** @description By what it can be counted here. */
            dimensions: components["schemas"]["FigureDimensionView"][];
        };
        FigureRowView: {
            /**
             * Format: date-time
             * @description Of a case that the caller may not see, its day.
             */
            at: string;
            /** @description `yes`, `no`, or why it is left out. */
            mark: string;
            /** @description In Chinese. */
            markLabel: string;
            /** @description For durations. */
            minutes?: number;
            /** @description Null where it is counted, and not the caller’s to see. */
            ticket: components["schemas"]["TicketCard"] | null;
        };
        FigureRowList: {
            items: components["schemas"]["FigureRowView"][];
            nextCursor: string | null;
        };
        ViewedTicket: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        ViewOfMe: {
            /** Format: date-time */
            at: string;
            /** @description The office or unit of the viewer, in Chinese. */
            office: string;
            name: string;
            /** @description None for the look-up of a phone number. */
            ticket: components["schemas"]["ViewedTicket"] | null;
            /** @description The fields they saw, in Chinese. */
            fields: string[];
            /** @description The reason given. */
            words: string;
        };
        DoorLook: {
            /** Format: date-time */
            at: string;
            /** @description The office or unit of the viewer, in Chinese. */
            office: string;
            name: string;
            /** @description The purpose, in Chinese. */
            label: string;
        };
        ViewList: {
            items: components["schemas"]["ViewOfMe"][];
            /** @description The latest accesses to the residents of my household; on the first page only. */
            doors?: components["schemas"]["DoorLook"][];
            nextCursor: string | null;
        };
        GiveConsent: {
            /**
             * @description The version the caller has read: `policy.version` of `/me`.
             * @enum {string}
             */
            version: "2026-12-01";
        };
        /** @enum {string} */
        ErasureWay: "withdraw" | "leave" | "carry_on";
        OpenCase: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @description Who is responsible and until when, in Chinese. */
            status: string;
            ways: components["schemas"]["ErasureWay"][];
            /** @description The way used when none is chosen. */
            otherwise: components["schemas"]["ErasureWay"];
        };
        ErasurePlan: {
            tickets: components["schemas"]["OpenCase"][];
            /** @description Offices and unit memberships still held, which must end first. */
            posts: number;
        };
        ChosenWay: {
            /** Format: uuid */
            ticket: string;
            way: components["schemas"]["ErasureWay"];
        };
        EraseMe: {
            /**
             * @description The confirmation phrase, typed by the person.
             * @enum {string}
             */
            confirm: "删除我的信息";
            tickets?: components["schemas"]["ChosenWay"][];
        };
        Erased: {
            erased: boolean;
        };
        Somebody: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AbsenceView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            person: components["schemas"]["Somebody"];
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description The end of the absence.
             */
            until: string;
            /** @description The named deputy. */
            deputy: components["schemas"]["Somebody"] | null;
            /** @description The current stand-in, at the end of the chain of deputies; null before it begins and without one. */
            standIn: components["schemas"]["Somebody"] | null;
            words: string | null;
            /** @description It has ended. */
            over: boolean;
            statusLabel: string;
            /** @description Whether it is the caller's own absence. */
            mine: boolean;
        };
        AbsenceList: {
            items: components["schemas"]["AbsenceView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        AbsenceBody: {
            /**
             * Format: uuid
             * @description A person below the caller; default: the caller.
             */
            person?: string;
            /** @description A date, counted from its beginning, or an instant with a time zone. */
            since: string;
            /** @description A date, which is the last day of absence, or an instant with a time zone. */
            until: string;
            /**
             * Format: uuid
             * @description The deputy.
             */
            deputy?: string;
            /** @description The reason, shown to the person and their superiors. */
            words?: string;
        };
        ShiftBody: {
            /** @description 1 Monday to 7 Sunday. */
            weekday: number;
            /** @example 08:30 */
            from: string;
            /**
             * @description Later than `from`; 24:00 is midnight, and a shift over midnight is two.
             * @example 08:30
             */
            to: string;
        };
        ExceptionBody: {
            /** Format: date */
            date: string;
            /** @description True adds a shift to the pattern; false removes one. */
            on: boolean;
            /**
             * @description The whole day when both are absent.
             * @example 08:30
             */
            from?: string;
            /** @example 08:30 */
            to?: string;
        };
        RosterView: {
            person: components["schemas"]["Somebody"];
            pattern: components["schemas"]["ShiftBody"][];
            exceptions: components["schemas"]["ExceptionBody"][];
            /** @description Whether the caller may change it. */
            mayChange: boolean;
        };
        RosterList: {
            items: components["schemas"]["RosterView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        OnDutyView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The steward team. */
            unit: string;
            /** @example 08:30 */
            from: string;
            /**
             * @description 24:00 is midnight.
             * @example 08:30
             */
            to: string;
        };
        OnDutyList: {
            items: components["schemas"]["OnDutyView"][];
        };
        RosterBody: {
            /** @description Empty: always on duty, except for the exceptions. */
            pattern: components["schemas"]["ShiftBody"][];
            exceptions: components["schemas"]["ExceptionBody"][];
        };
        OfficePlace: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OfficeAbsence: {
            /** Format: date-time */
            until: string;
            /** @description The stand-in; null when the next level acts. */
            deputy: components["schemas"]["OfficePlace"] | null;
        };
        HeldOfficeView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            office: components["schemas"]["Office"];
            label: string;
            area: components["schemas"]["OfficePlace"];
            person: components["schemas"]["OfficePlace"];
            /** @description Whether it is held as deputy of the holder. */
            deputy: boolean;
            /** Format: date-time */
            since: string;
            /** @description The current absence of the holder. */
            absence: components["schemas"]["OfficeAbsence"] | null;
            /** @description It has ended. */
            over: boolean;
            statusLabel: string;
            /** @description Whether the caller may end it and correct the name of the holder. */
            mayEnd: boolean;
        };
        Appointment: {
            office: components["schemas"]["Office"];
            label: string;
            /** @description The first of `areas`. */
            area: components["schemas"]["AreaKind"];
            areas: components["schemas"]["AreaKind"][];
            /** @description It is told from others by its label alone, so one must be given. */
            needsLabel: boolean;
        };
        OfficeList: {
            items: components["schemas"]["HeldOfficeView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
            /** @description The offices the caller may appoint to, each within the area of their own office. */
            appoints: components["schemas"]["Appointment"][];
        };
        EndedOfficeList: {
            items: components["schemas"]["HeldOfficeView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        AppointBody: {
            office: components["schemas"]["Office"];
            /** Format: uuid */
            area: string;
            /** Format: uuid */
            person: string;
            /** @description As deputy of the holder. */
            deputy?: boolean;
            /** @description What it is called there, such as 党员中心户; a duty must have one. */
            label?: string;
            /** @description The name to register with the office. */
            name?: string;
        };
        NameBody: {
            name: string;
        };
        /** @enum {string} */
        MembershipState: "held" | "closed";
        MembershipView: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["OfficePlace"];
            /** @description What the member serves. */
            area: components["schemas"]["OfficePlace"];
            person: components["schemas"]["OfficePlace"];
            /** @description Tickets from the area are offered to them first. */
            isDefault: boolean;
            /** @enum {string|null} */
            memberType: "government" | "employed" | "sector" | "retired" | "residents" | null;
            memberTypeLabel: string | null;
            seat: string | null;
            constituency: string | null;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["MembershipState"];
            statusLabel: string;
        };
        MembershipList: {
            /** @description Those who have left stand at the end. */
            items: components["schemas"]["MembershipView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        InvitedPostView: {
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            office: "secretary" | "grid_leader" | "committee" | "street" | "intake" | "group_leader" | "administrator" | "duty" | null;
            unit: components["schemas"]["OfficePlace"] | null;
            /** @description 支部书记, or the name of the unit. */
            label: string;
            area: components["schemas"]["OfficePlace"];
            deputy: boolean;
            /**
             * Format: date-time
             * @description Until 30 days after it was given.
             */
            until: string;
        };
        /** @enum {string} */
        InvitationState: "open" | "closed";
        PostInvitation: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            post: components["schemas"]["InvitedPostView"];
            /** @description Who is invited, or has taken it up; empty where it was not taken up. */
            name: string;
            /** @description Masked. */
            phone: string | null;
            state: components["schemas"]["InvitationState"];
            statusLabel: string;
        };
        PostInvitationList: {
            items: components["schemas"]["PostInvitation"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        PostInvitationGiven: {
            invitation: components["schemas"]["PostInvitation"];
            /** @description To be handed to the person; valid until `invitation.post.until`. */
            code: string;
        };
        InvitedPostList: {
            items: components["schemas"]["InvitedPostView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        TakePost: {
            /** @description The code as it was handed over; spaces and hyphens are ignored. */
            code?: string;
            /**
             * Format: uuid
             * @description An invitation to the caller’s verified phone number.
             */
            invitation?: string;
        };
        AreaName: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["AreaKind"];
        };
        AreaPoint: {
            /** @description Degrees in GCJ-02. */
            lon: number;
            lat: number;
        };
        /** @enum {string} */
        AreaState: "open" | "closed";
        AdministeredArea: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AreaKind"];
            kindLabel: string;
            name: string;
            /** @description 幸福里小区3栋2单元 */
            fullName: string;
            parent: components["schemas"]["AreaName"] | null;
            position: number;
            /** @description Square metres. */
            m2: number | null;
            /** @description Shared by the households of one owner. */
            ownerGroup: string | null;
            point: components["schemas"]["AreaPoint"] | null;
            pilot: boolean;
            state: components["schemas"]["AreaState"];
            statusLabel: string;
            /** @description False too where an area above it is closed. */
            offered: boolean;
            mergedInto: components["schemas"]["AreaName"] | null;
            /** @description The kinds of area that may be opened in it. */
            opens: ("street" | "community" | "grid" | "estate" | "building" | "entrance" | "household")[];
        };
        AdministeredAreaList: {
            /** @description The area in which they lie. */
            parent: components["schemas"]["AreaName"];
            /** @description From the area of the caller’s office down to `parent`. */
            path: components["schemas"]["AreaName"][];
            /** @description The kinds of area that may be opened in it. */
            opens: ("street" | "community" | "grid" | "estate" | "building" | "entrance" | "household")[];
            items: components["schemas"]["AdministeredArea"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        TouchedByArea: {
            /** @description Areas below it, without households. */
            areas: number;
            households: number;
            /** @description People with a confirmed home. */
            residents: number;
            units: number;
            /** @description Offices and memberships in force. */
            posts: number;
            /** @description Tickets that were placed there and are not closed. */
            openTickets: number;
            /** @description What the change means for them. */
            sentences: string[];
        };
        /** @enum {string} */
        CategoryState: "open" | "closed";
        AdministeredCategory: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            /** @description By which tickets name it. */
            code: string;
            title: string;
            kinds: components["schemas"]["Kind"][];
            public: components["schemas"]["Openness"];
            parent: components["schemas"]["Named"] | null;
            /** @description Words that suggest it. */
            aliases: string[];
            emergency: string | null;
            position: number;
            /** @description Placing needs a picture. */
            before: boolean;
            /** @description Completing needs a picture. */
            after: boolean;
            route: components["schemas"]["UnitKind"] | null;
            /** @description Its own times in hours, by the fields of the form `time`. */
            times: {
                [key: string]: number;
            };
            state: components["schemas"]["CategoryState"];
            statusLabel: string;
        };
        AdministeredCategoryList: {
            community: components["schemas"]["Named"];
            items: components["schemas"]["AdministeredCategory"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        TouchedByCategory: {
            /** @description Tickets of the category that are not closed. */
            openTickets: number;
            /** @description Open categories below it. */
            below: number;
            /** @description What the change means for them. */
            sentences: string[];
        };
        /** @enum {string} */
        DayEffect: "off" | "worked";
        /** @enum {string} */
        DayState: "planned" | "in_force" | "closed";
        AdministeredDay: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            /** @example 2027年2月14日 休息 */
            name: string;
            /** Format: date */
            date: string;
            effect: components["schemas"]["DayEffect"];
            label: string;
            state: components["schemas"]["DayState"];
            statusLabel: string;
        };
        AdministeredDayList: {
            community: components["schemas"]["Named"];
            /** @description The latest day first. */
            items: components["schemas"]["AdministeredDay"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        TouchedByDay: {
            /** @description Tickets that are not closed and promised for that day or later. */
            openTickets: number;
            /** @description What the change means for them. */
            sentences: string[];
        };
        UnitName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        UnitState: "open" | "closed";
        AdministeredUnit: {
            /** @description The version that transitions name. */
            version: number;
            /** @description What the caller may do now. */
            actions: components["schemas"]["CaseActionView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["UnitKind"];
            /** @description Its own label, else that of its kind. */
            kindLabel: string;
            name: string;
            area: components["schemas"]["AreaName"];
            parent: components["schemas"]["UnitName"] | null;
            label: string | null;
            skills: string | null;
            /**
             * Format: date-time
             * @description The end of its term.
             */
            termEnd: string | null;
            position: number;
            state: components["schemas"]["UnitState"];
            statusLabel: string;
        };
        AdministeredUnitList: {
            items: components["schemas"]["AdministeredUnit"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        TouchedByUnitChange: {
            /** @description Units directly below it. */
            units: number;
            members: number;
            /** @description Tickets that are not closed and in which it takes part. */
            openTickets: number;
            /** @description What the change means for them. */
            sentences: string[];
        };
        /** @enum {string} */
        ImportState: "faulty" | "ready" | "same" | "waiting" | "writing" | "done" | "failed" | "moved_on" | "gone";
        /** @enum {string} */
        ImportSheet: "areas" | "units" | "people" | "stewards" | "households" | "categories";
        ImportCounts: {
            sheet: components["schemas"]["ImportSheet"];
            label: string;
            created: number;
            changed: number;
            /** @description Rows that are as the system has them. */
            left: number;
        };
        ImportRecord: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Who uploaded it. */
            by: string;
            /** @description Whether it is the caller’s own, who alone may open it. */
            isMine: boolean;
            /** @description SHA-256 of the file. */
            hash: string;
            state: components["schemas"]["ImportState"];
            stateLabel: string;
            lines: components["schemas"]["ImportCounts"][];
        };
        ImportRecordList: {
            /** @description Newest first. */
            items: components["schemas"]["ImportRecord"][];
            nextCursor: string | null;
        };
        WorkbookUpload: {
            /**
             * Format: binary
             * @description An .xlsx workbook of 20 MB at most.
             */
            file: string;
        };
        ImportLine: {
            sheet: components["schemas"]["ImportSheet"];
            label: string;
            created: number;
            changed: number;
            /** @description Rows that are as the system has them. */
            left: number;
            /** @description The first of them, in words. */
            examples: string[];
        };
        ImportView: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["ImportState"];
            stateLabel: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description Until when it can be imported.
             */
            until: string;
            /** @description How many problems there are, 2,000 at most; see `problems`. */
            problems: number;
            /** @description Without examples once it is imported or given up. */
            lines: components["schemas"]["ImportLine"][];
            /** @description Changes to write. */
            total: number;
            /** @description Changes written so far; they hold when all are written. */
            written: number;
            /** @description What the caller may do now: `commit`. */
            actions: components["schemas"]["CaseActionView"][];
        };
        ImportProblem: {
            /** @description The name of the sheet. */
            sheet: string;
            /** @description From 1. */
            row: number;
            /** @description A, B, … */
            column: string;
            sentence: string;
        };
        ImportProblemList: {
            items: components["schemas"]["ImportProblem"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        CalendarDay: {
            /**
             * Format: date
             * @example 2027-02-14
             */
            date: string;
            /** @description True for a working day in exchange (调休), false for a day off. */
            worked: boolean;
            /** @example 春节 */
            label: string;
        };
        CalendarView: {
            year: number;
            /** @description True while the arrangement is not announced or not entered: days off are those given by law, 调休 is unknown. */
            provisional: boolean;
            days: components["schemas"]["CalendarDay"][];
        };
        CalendarBody: {
            /**
             * @description The announcement.
             * @example 国办发明电〔2026〕7号
             */
            source: string;
            /** @description Days off and working days in exchange; all other days follow their weekday. */
            days: components["schemas"]["CalendarDay"][];
        };
        /** @enum {string} */
        FormNoun: "ticket" | "home" | "absence" | "office" | "suspension" | "area" | "category" | "unit" | "membership" | "invitation" | "day" | "document" | "activity" | "booking";
        /** @enum {string} */
        FieldType: "text" | "bool" | "int" | "phone" | "date" | "datetime" | "choice" | "ref" | "either" | "group";
        FieldView: {
            type: components["schemas"]["FieldType"];
            label: string;
            required?: boolean;
            /** @description The value is a list. */
            many?: boolean;
            /** @description Least characters, entries or value. */
            min?: number;
            /** @description Most characters, entries or value. */
            max?: number;
            /** @description It identifies a person: stored encrypted. */
            encrypted?: boolean;
            /** @description Of an int: a number of stars, from `min` to `max`. */
            rating?: boolean;
            /** @description Of a text: the purpose of its canned answers. */
            phrases?: string;
            /**
             * @description Of a time: it must be later than now, or than the promise.
             * @enum {string}
             */
            after?: "now" | "due";
            /** @description Of a choice: each value with its label. */
            choices?: {
                [key: string]: string;
            };
            /** @description Of a reference: the kind of thing its id names. */
            ref?: string;
            /** @description The kinds of things it may name, each under its kind. */
            refs?: string[];
            /** @description Of a group: its own fields. */
            fields?: {
                [key: string]: components["schemas"]["FieldView"];
            };
        };
        FormView: {
            fields: {
                [key: string]: components["schemas"]["FieldView"];
            };
            /** @description At least one of these fields must be filled in. */
            any?: string[];
        };
        FormsView: {
            /** @description Changes with the forms; the ETag in quotes. */
            version: string;
            /** @description Each form by the name that actions use; `place` opens a ticket. */
            forms: {
                [key: string]: components["schemas"]["FormView"];
            };
        };
        /** @enum {string} */
        PhrasePurpose: "answer" | "result" | "ask" | "opinion" | "dispatch" | "return" | "reason" | "decline" | "channel" | "extension" | "refusal";
        PhrasesView: {
            purpose: components["schemas"]["PhrasePurpose"];
            label: string;
            texts: string[];
        };
        PhraseList: {
            /** @description One for each purpose. */
            items: components["schemas"]["PhrasesView"][];
            /** @description Whether the caller may set them. */
            mayWrite: boolean;
        };
        PhrasesBody: {
            /** @description In the order in which they are offered. */
            texts: string[];
        };
        SetupView: {
            /** @description Nobody holds an office yet: a setup code founds the first community. */
            open: boolean;
        };
        SetupBody: {
            /** @description As printed by the start; blanks and hyphens are ignored. */
            code: string;
            street: string;
            community: string;
            /** @description The ticket numbers of the community begin with it. */
            prefix: string;
            /** @description The name of the caller, who becomes the administrator. */
            name: string;
        };
        CommunityView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The name of its street. */
            street: string;
        };
        CommunityList: {
            items: components["schemas"]["CommunityView"][];
            /** @description The `cursor` of the next page; absent on the last page. */
            nextCursor?: string;
        };
        FoundBody: {
            /**
             * Format: uuid
             * @description The street in which the caller holds an office.
             */
            street: string;
            name: string;
            /** @description The ticket numbers of the community begin with it. */
            prefix: string;
        };
        ChooseCommunity: {
            /** Format: uuid */
            community: string;
        };
        HomeSection: {
            box: components["schemas"]["Box"];
            label: string;
            /** @description Its tickets wait for the caller. */
            asks: boolean;
            /** @description How many tickets are in the box; counts up to 20. */
            count: number;
            /** @description There may be more than are counted. */
            hasMore: boolean;
            /** @description The first three. */
            items: components["schemas"]["TicketCard"][];
        };
        NavigationEntry: {
            /** @enum {string} */
            code: "place" | "join" | "board" | "week" | "nearby" | "holds" | "cases" | "roster" | "absences" | "handover" | "phrases" | "waiting" | "codes" | "ledgers" | "suspensions" | "offices" | "calendar" | "administration" | "placed" | "bookings" | "homes" | "claims" | "posts" | "community" | "suspension" | "contact" | "looks" | "rights" | "devices" | "areas" | "units" | "categories" | "days" | "imports" | "held_offices" | "invitations" | "kept_ledgers" | "kept_suspensions" | "kept_phrases";
            label: string;
            /**
             * @description The page of the app with its parameters.
             * @example resident/homes/index
             */
            route: string;
            /** @description What is to be done or what holds there. */
            hint: string | null;
        };
        NavigationSection: {
            /** @enum {string} */
            code: "order" | "figures" | "around" | "work" | "governing" | "own" | "self" | "organisation" | "people" | "affairs";
            /**
             * @description The tab, or the page, on which it stands.
             * @enum {string}
             */
            page: "home" | "estate" | "mine" | "administration";
            title: string;
            entries: components["schemas"]["NavigationEntry"][];
        };
        HomePage: {
            me: components["schemas"]["MeView"];
            /** @description Unread notices; counts up to 100. */
            unread: number;
            /** @description The work of staff, in the order of the page. */
            work: components["schemas"]["HomeSection"][];
            /** @description What is their own, in the order of the page. A ticket stands only in the first of these boxes that has it. */
            own: components["schemas"]["HomeSection"][];
            /** @description Where the pages that the caller may use are found, on every tab. */
            navigation: components["schemas"]["NavigationSection"][];
        };
        Persona: {
            persona: string;
            name: string;
            offices: string[];
            home: string | null;
        };
        PersonaList: {
            items: components["schemas"]["Persona"][];
        };
        Message: {
            /** Format: date-time */
            at: string;
            /** @description Masked. */
            phone: string;
            text: string;
        };
        MessageList: {
            items: components["schemas"]["Message"][];
        };
        DemoNow: {
            /** Format: date-time */
            now: string;
        };
        Advance: {
            /**
             * @description ISO 8601, at most 400 days.
             * @example PT2H
             */
            advance: string;
        };
        CaseItem: {
            /** Format: uuid */
            id: string;
            noun: components["schemas"]["Noun"];
            nounLabel: string;
            number: string;
            title: string;
            status: string;
            /** Format: date-time */
            due: string | null;
            /** @description How many actions the caller may take now. */
            actions: number;
            /** @description The action of the caller for which it waits. */
            awaits: string | null;
        };
        CaseItemList: {
            /** @description The newest first; a page may have fewer than asked for, or none, and still be followed by others. */
            items: components["schemas"]["CaseItem"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Telemetry_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Telemetry_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Telemetry_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Org_areas: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: the community itself; with a kind, all communities the caller may access. */
                parent?: string;
                /** @description Returns all areas of this kind below, instead of the children. */
                kind?: "street" | "community" | "grid" | "estate" | "building" | "entrance" | "household";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, NOT_A_CHOICE, UNKNOWN_FIELD, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Org_units: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                kind?: "street" | "committee" | "grid" | "branch" | "building_group" | "steward_team" | "property" | "self_governance" | "council" | "partner" | "external";
                /** @description An area, such as the building of a ticket: sorts the nearest units first and leaves out other communities. */
                near?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, NOT_A_CHOICE, UNKNOWN_FIELD, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Org_people: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description The members of a unit. */
                unit?: string;
                /** @description The residents of a household, for staff of its area. */
                household?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, MISSING_FIELD, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Org_categories: {
        parameters: {
            query?: {
                /** @description An area, such as the building of a ticket. Default: the community of the caller. */
                near?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Account_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Session_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, TOO_LONG, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Taken, and of no consequence: done twice, this changes no more than done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description LOGIN_CODE_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_ACCOUNT_BLOCKED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_SHORT, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_MISCONFIGURED, WECHAT_UNAVAILABLE */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_BUSY, WECHAT_QUOTA, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Session_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and token give the same new token; a repeated token with another key, or without one, ends the session. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Renew"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_SHORT, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Session_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `current` means the calling device: signing out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_ID, INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Contact_rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rename"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED, NAME_SET_BY_APPOINTER */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, UNKNOWN_FIELD, NAME_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Contact_takeFromWechat: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatPhone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED, WECHAT_ACCOUNT_BLOCKED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, UNKNOWN_FIELD, PHONE_CODE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_MISCONFIGURED, WECHAT_UNAVAILABLE */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_BUSY, WECHAT_QUOTA, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Contact_sendCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSmsCode"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, UNKNOWN_FIELD, PHONE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description SMS_TOO_OFTEN, SMS_SPENT, TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description SMS_UNAVAILABLE, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Contact_prove: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvePhone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, UNKNOWN_FIELD, PHONE_INVALID, SMS_CODE_WRONG, SMS_CODE_EXPIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description SMS_LOCKED, TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_building: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingByCode"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_UNAVAILABLE, WECHAT_MISCONFIGURED */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_BUSY, WECHAT_QUOTA, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description SHEET_TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_UNAVAILABLE, WECHAT_MISCONFIGURED */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WECHAT_BUSY, WECHAT_QUOTA, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_homes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeOf"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED, LIMIT_REACHED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_JOINED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE, INVITATION_INVALID, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_waiting: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_confirmed: {
        parameters: {
            query: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                household: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LodgerList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeList"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationGiven"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description HOME_UNCONFIRMED, LIMIT_REACHED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_DECIDED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseHome"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_DECIDED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseHome"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_DECIDED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_authorise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseDelegate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeOf"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description LIMIT_REACHED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Household_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeOf"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Home_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeCaseView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Home_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Home_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "confirm" | "leave" | "expire";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "refuse" | "end" | "reconsider";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    why: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeTransitionDone"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, LIMIT_REACHED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, ALREADY_DECIDED, ALREADY_JOINED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    File_drafts: {
        parameters: {
            query: {
                /** @description Ids, separated by commas. */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, MISSING_FIELD, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    File_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Upload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FILE_TOO_LARGE, FILE_SIDE_TOO_LONG, FILE_TOO_MANY_PIXELS, BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FILE_NOT_A_PICTURE, FILE_KIND_UNKNOWN, FILE_DAMAGED */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FILE_MISSING, TOO_MANY, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STORAGE_UNAVAILABLE, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    File_open: {
        parameters: {
            query?: {
                /** @description The instant (ms) at which the signature expires. */
                until?: string;
                seal?: string;
                size?: "thumb";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description BAD_ID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, NOT_A_CHOICE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STORAGE_UNAVAILABLE, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketBulk_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_MANY */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketCalls_lookUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallNumber"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallerFound"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketClaims_redeem: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED, NOT_IMPARTIAL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CLAIM_INVALID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CLAIM_OTHER_USE, VERSION_MOVED_ON, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketClaims_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Taken, and of no consequence: done twice, this changes no more than done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedTicket"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CLAIM_INVALID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CLAIM_OTHER_USE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketHints_whilePlacing: {
        parameters: {
            query: {
                /** @description Where the problem is. */
                building: string;
                category: string;
                /** @description The words written so far. They only affect the order. */
                words?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketHints_forMerging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketHints_seats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketHints_candidates: {
        parameters: {
            query: {
                field: "case_steward" | "successor" | "host";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_list: {
        parameters: {
            query: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                box: components["schemas"]["Box"];
                /** @description In the boxes pool, accepted, dispatch and scope: without, or only, the tickets whose reporter has no confirmed residence. */
                unconfirmed?: "hide" | "only";
                /** @description Words to look for. */
                q?: string;
                state?: "pool" | "triage" | "dispatching" | "signing" | "working" | "asking" | "deliberating" | "verifying" | "rating" | "closed";
                kind?: "consult" | "help" | "hazard" | "complaint" | "idea" | "service";
                urgency?: "critical" | "urgent" | "normal";
                category?: string;
                /** @description In the boxes pool, accepted, dispatch and scope: by which way it came. */
                source?: components["schemas"]["Source"];
                building?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, WRONG_TYPE, TOO_LONG, MISSING_FIELD, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["Kind"];
                    category: string;
                    in_danger: boolean;
                    today: boolean;
                    /** Format: uuid */
                    building: string;
                    place?: string;
                    words?: string;
                    files?: string[];
                    private?: boolean;
                    anonymous?: boolean;
                    neighbours?: boolean;
                    about?: ({
                        /** Format: uuid */
                        person: string;
                    } | {
                        /** Format: uuid */
                        unit: string;
                    })[];
                    behalf_name?: string;
                    /** @description A phone number in any notation. */
                    behalf_phone?: string;
                    /** Format: uuid */
                    behalf_household?: string;
                    /** @enum {string} */
                    source?: "phone" | "counter" | "stall" | "reception" | "talk" | "duty" | "box" | "visit" | "survey" | "group_chat" | "patrol" | "hotline";
                    hotline_number?: string;
                    /** Format: date-time */
                    hotline_due?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, CONSENT_NEEDED, COMMUNITY_MISSING, STRANGER_CAP, SUSPENDED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, TOO_MANY, TOO_FEW, NOT_A_CHOICE, NUMBER_INVALID, TOO_EARLY, TOO_LATE, UNKNOWN_REFERENCE, NOT_ANONYMOUS, CATEGORY_NOT_OF_KIND, PICTURE_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_events: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_markRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Taken, and of no consequence: done twice, this changes no more than done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadMark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMark"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ticket_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "expire" | "start" | "sign" | "resume" | "hold_expired" | "overrun" | "remind" | "deliver" | "withdraw" | "mark_unreachable" | "restore" | "split" | "leave" | "endorse" | "unendorse" | "sign_mediation" | "share_contact" | "unshare_contact" | "show_card" | "hide_card" | "open_words" | "close_words" | "accept_answer" | "say_pressed";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "hand_to_steward";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    case_steward: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "report";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    /** Format: uuid */
                    lead?: string;
                    support?: string[];
                    title?: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "assign" | "dispatch" | "appoint" | "reappoint";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    lead: string;
                    support?: string[];
                    /** Format: date-time */
                    due?: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "settle" | "finish";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    files: string[];
                } | {
                    /** @enum {string} */
                    action: "answer";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "put_back" | "escalate" | "transfer" | "reject" | "refer_up" | "demand_hearing" | "appeal";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "return";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    reason: "not_ours" | "lacks_facts" | "needs_others" | "beyond_power";
                    words: string;
                    /** Format: uuid */
                    unit?: string;
                } | {
                    /** @enum {string} */
                    action: "ask";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "supplement";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words?: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "convene" | "set_hearing";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    matter: string;
                    /** Format: date-time */
                    at?: string;
                    place?: string;
                    /** Format: date */
                    reply_by: string;
                    /** Format: uuid */
                    host?: string;
                    seats: {
                        /** Format: uuid */
                        unit: string;
                        duty?: string;
                    }[];
                    sides?: string[];
                } | {
                    /** @enum {string} */
                    action: "state_position";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    attended: boolean;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "resolve";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    agreed: boolean;
                    words: string;
                    /** Format: uuid */
                    lead?: string;
                    tasks?: {
                        /** Format: uuid */
                        unit: string;
                        words: string;
                        /** Format: date */
                        due: string;
                    }[];
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "mediate";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "verify";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    way: "on_site" | "phone" | "documents";
                    words?: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "rate_solved" | "rate_partly" | "accept_explanation" | "archive_unsolved" | "rate_unsolved" | "reopen";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    stars?: number;
                    words?: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "uphold";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    channel: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "extend";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: date-time */
                    due: string;
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "hold";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    reason: "funds" | "season" | "owners_vote" | "approval" | "ownership" | "court" | "project";
                    /** Format: date */
                    review: string;
                    public_line: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "merge";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    master: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "decline";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    reason: "outside_area" | "other_legal_channel" | "already_decided" | "nothing_stated" | "unlawful";
                    words: string;
                    channel: string;
                } | {
                    /** @enum {string} */
                    action: "hand_over";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    successor: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "recategorise";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    kind?: components["schemas"]["Kind"];
                    category?: string;
                    urgency?: components["schemas"]["Urgency"];
                    private?: boolean;
                    title?: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "remark";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words?: string;
                    files?: string[];
                    /** @enum {string} */
                    to: "all" | "staff";
                } | {
                    /** @enum {string} */
                    action: "nudge";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "answer_nudge";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "report_progress";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "attempt_contact";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    channel: "phone" | "visit" | "message";
                    reached: boolean;
                    /** @enum {string} */
                    verdict?: "solved" | "partly_solved" | "explained" | "unsolved";
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "call_back";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    reached: boolean;
                    /** @enum {string} */
                    solved?: "yes" | "partly" | "no";
                    /** @enum {string} */
                    satisfied?: "yes" | "plain" | "no";
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "assign_task";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    unit: string;
                    words: string;
                    /** Format: date */
                    due: string;
                } | {
                    /** @enum {string} */
                    action: "do_task" | "refuse_task";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    task: string;
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "rate_own";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    verdict: "solved" | "partly_solved" | "explained" | "unsolved";
                    stars?: number;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "recuse";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    party: {
                        /** Format: uuid */
                        person: string;
                    } | {
                        /** Format: uuid */
                        unit: string;
                    };
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "reveal";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    fields: ("name" | "phone" | "room")[];
                    /** @enum {string} */
                    purpose?: "contact" | "visit" | "inform" | "identity" | "safety" | "other";
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "supervise" | "supervise_again";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    /** @enum {string} */
                    days: "1" | "2" | "3";
                } | {
                    /** @enum {string} */
                    action: "answer_supervision";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    /** Format: date */
                    due?: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "exclude";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    reason: "not_ours" | "unlawful" | "ruled" | "force_majeure" | "malicious";
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "object";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    files?: string[];
                } | {
                    /** @enum {string} */
                    action: "uphold_exclusion" | "count_again";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "grant" | "cancel";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    request: string;
                    words?: string;
                } | {
                    /** @enum {string} */
                    action: "refuse";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    request: string;
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "correct_remark";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    remark: string;
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "retract_remark";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    remark: string;
                } | {
                    /** @enum {string} */
                    action: "hide_picture";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    picture: string;
                    words: string;
                } | {
                    /** @enum {string} */
                    action: "show_picture";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: uuid */
                    picture: string;
                    words: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, CONSENT_NEEDED, LOAD_FULL, SUSPENDED, NOT_IMPARTIAL, NOT_OFFERED, GUARD_FAILED, BUDGET_SPENT, ASK_FIRST, NO_HEARING_SET, ALREADY_TODAY, CONVERSATION_CLOSED, REMARK_SETTLED, LIMIT_REACHED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_ASKED, STATE_MOVED_ON, VERSION_MOVED_ON, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, TOO_MANY, TOO_FEW, NOT_A_CHOICE, NUMBER_INVALID, TOO_EARLY, TOO_LATE, UNKNOWN_REFERENCE, VERSION_MISSING, DUE_TOO_LATE, CATEGORY_NOT_OF_KIND, PROOF_MISSING, REASON_EMPTY */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description REVEAL_SPENT, TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    TicketHolds_list: {
        parameters: {
            query: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                estate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, UNKNOWN_FIELD, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Notice_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Only what happened to tickets, or all but that. */
                group?: "progress" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Notice_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Taken, and of no consequence: done twice, this changes no more than done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxReadBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRead"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Suspension_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspensionList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, TOO_LONG, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Suspension_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspensionView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FORBIDDEN, NOT_RELATED, HOLDS_A_POST */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_ASKED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_REFERENCE, UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Suspension_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspensionView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FORBIDDEN, NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_DECIDED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Suspension_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySuspension"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Suspension_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySuspension"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_DECIDED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    SuspensionCase_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspensionView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    SuspensionCase_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    SuspensionCase_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "confirm" | "lapse" | "run_out";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "refuse" | "lift" | "uphold";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    why: string;
                } | {
                    /** @enum {string} */
                    action: "appeal";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    why: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspensionView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Document_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Document_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Document_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Document_listRows: {
        parameters: {
            query: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                line: components["schemas"]["SheetFigure"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetRowList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, TOO_LONG, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Document_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "ask_seal" | "seal";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "object";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    line: "placed" | "response_rate" | "on_time_rate" | "on_time_extended" | "solved_rate" | "satisfied_rate" | "rework_rate" | "unverified" | "excluded_share" | "decline_share" | "hold_share";
                    why: string;
                } | {
                    /** @enum {string} */
                    action: "answer";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    line: "placed" | "response_rate" | "on_time_rate" | "on_time_extended" | "solved_rate" | "satisfied_rate" | "rework_rate" | "unverified" | "excluded_share" | "decline_share" | "hold_share";
                    upheld: boolean;
                    why: string;
                } | {
                    /** @enum {string} */
                    action: "confirm_answer";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** @enum {string} */
                    line: "placed" | "response_rate" | "on_time_rate" | "on_time_extended" | "solved_rate" | "satisfied_rate" | "rework_rate" | "unverified" | "excluded_share" | "decline_share" | "hold_share";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, GUARD_FAILED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, ALREADY_ASKED, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Activity_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description From this day on, or instant; default: today. */
                from?: string;
                /** @description To the end of this day, or before this instant; default: a week. */
                to?: string;
                /** @description Only those for this area, around it or below it. */
                area?: string;
                kind?: components["schemas"]["ActivityKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_EARLY, TOO_LATE, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Activity_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "reception" | "talk" | "duty" | "stall" | "box" | "class" | "service" | "meal" | "shift" | "meeting" | "event" | "fair" | "campaign" | "visit";
                    title: string;
                    area: unknown;
                    /** Format: date-time */
                    starts: string;
                    /** Format: date-time */
                    ends: string;
                    place: string;
                    capacity?: number;
                    host?: unknown;
                    staff?: unknown[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE, TOO_EARLY, TOO_LATE, TOO_MANY */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Activity_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Activity_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Activity_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "publish" | "open" | "expire" | "run_out";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "move";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: date-time */
                    starts: string;
                    /** Format: date-time */
                    ends: string;
                    place: string;
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "cancel" | "call_off";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "close";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    words: string;
                    others?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, ACTIVITY_NOT_YET */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, ACTIVITY_BEGUN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LONG, TOO_SHORT, TOO_EARLY, TOO_LATE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_ofActivity: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_book: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_OFFERED, BOOKING_PAUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ACTIVITY_BEGUN, ALREADY_BOOKED, BOOKED_ELSEWHERE, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_REFERENCE, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_mine: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Booking_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "cancel" | "check_in" | "undo_check_in" | "leave";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, ACTIVITY_BEGUN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Handover_duties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Handover_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STILL_ON_DUTY, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ledger_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ledger_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                book: components["schemas"]["LedgerBook"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerExportView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_REFERENCE, TOO_EARLY, UNKNOWN_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ledger_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerExportView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Ledger_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STORAGE_UNAVAILABLE, TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_board: {
        parameters: {
            query?: {
                /** @description An area of the caller’s office, or one below it. Left out: that of the office or post. */
                area?: string;
                /** @description The first day of the period. Left out: the first of this month. */
                from?: string;
                /** @description The last day of the period. Left out: today. */
                to?: string;
                /** @description Only what this unit led. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, TOO_EARLY, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_boardBook: {
        parameters: {
            query?: {
                /** @description An area of the caller’s office, or one below it. Left out: that of the office or post. */
                area?: string;
                /** @description The first day of the period. Left out: the first of this month. */
                from?: string;
                /** @description The last day of the period. Left out: today. */
                to?: string;
                /** @description Only what this unit led. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, TOO_EARLY, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_book: {
        parameters: {
            query?: {
                /** @description An area of the caller’s office, or one below it. Left out: that of the office or post. */
                area?: string;
                /** @description The first day of the period. Left out: the first of this month. */
                from?: string;
                /** @description The last day of the period. Left out: today. */
                to?: string;
                /** @description Only what this unit led. */
                unit?: string;
                by?: components["schemas"]["FigureDimension"];
            };
            header?: never;
            path: {
                name: components["schemas"]["FigureName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, TOO_EARLY, UNKNOWN_FIELD, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_read: {
        parameters: {
            query?: {
                /** @description An area of the caller’s office, or one below it. Left out: that of the office or post. */
                area?: string;
                /** @description The first day of the period. Left out: the first of this month. */
                from?: string;
                /** @description The last day of the period. Left out: today. */
                to?: string;
                /** @description Only what this unit led. */
                unit?: string;
                by?: components["schemas"]["FigureDimension"];
            };
            header?: never;
            path: {
                name: components["schemas"]["FigureName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, TOO_EARLY, UNKNOWN_FIELD, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Figure_listRows: {
        parameters: {
            query?: {
                /** @description An area of the caller’s office, or one below it. Left out: that of the office or post. */
                area?: string;
                /** @description The first day of the period. Left out: the first of this month. */
                from?: string;
                /** @description The last day of the period. Left out: today. */
                to?: string;
                /** @description Only what this unit led. */
                unit?: string;
                by?: components["schemas"]["FigureDimension"];
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description With `by`: the group. */
                group?: string;
                /** @description `yes`, `no`, or a reason why rows are left out. */
                mark?: string;
            };
            header?: never;
            path: {
                name: components["schemas"]["FigureName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRowList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, TOO_EARLY, UNKNOWN_FIELD, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_views: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePlan"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Privacy_erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseMe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STILL_ON_DUTY, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_REFERENCE, MISSING_FIELD, NOT_A_CHOICE, WRONG_TYPE, TOO_MANY, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_enter: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description DEPUTY_LOOP, NOT_ELIGIBLE, OFFICES_CLASH */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_AWAY, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, TOO_EARLY, TOO_LATE, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_ended: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Absence_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "end" | "run_out" | "resume";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, DEPUTY_LOOP, NOT_ELIGIBLE, OFFICES_CLASH */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, ALREADY_AWAY, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Roster_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: the caller's own units. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, NOT_A_CHOICE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Roster_today: {
        parameters: {
            query?: {
                /** @description Default: the caller's own building. */
                building?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnDutyList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Roster_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_ELIGIBLE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_MANY, TOO_EARLY */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_appoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOfficeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_ELIGIBLE, OFFICES_CLASH */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description OFFICE_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, TOO_SHORT, NOT_A_CHOICE, NAME_INVALID, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_ended: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOfficeList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOfficeView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOfficeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description STILL_ON_DUTY, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Office_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "end" | "leave" | "run_out" | "resume";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOfficeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, NOT_ELIGIBLE, OFFICES_CLASH */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, STILL_ON_DUTY, OFFICE_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Naming_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePlace"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, TOO_SHORT, NAME_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Membership_list: {
        parameters: {
            query: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description The unit whose members are listed. */
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD, MISSING_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Membership_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit: unknown;
                    area: unknown;
                    person: unknown;
                    is_default?: boolean;
                    /** @enum {string} */
                    member_type?: "government" | "employed" | "sector" | "retired" | "residents";
                    seat?: string;
                    constituency?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_ELIGIBLE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description ALREADY_MEMBER, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Membership_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Membership_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Membership_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "end" | "leave" | "run_out" | "resume";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "tell";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    is_default?: boolean;
                    /** @enum {string} */
                    member_type?: "government" | "employed" | "sector" | "retired" | "residents";
                    seat?: string;
                    constituency?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED, NOT_ELIGIBLE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, STILL_ON_DUTY, ALREADY_MEMBER, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, TOO_LONG, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostInvitationList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    office?: "secretary" | "grid_leader" | "committee" | "street" | "intake" | "group_leader" | "administrator" | "duty";
                    unit?: unknown;
                    area: unknown;
                    deputy?: boolean;
                    label?: string;
                    is_default?: boolean;
                    /** @enum {string} */
                    member_type?: "government" | "employed" | "sector" | "retired" | "residents";
                    seat?: string;
                    constituency?: string;
                    name: string;
                    /** @description A phone number in any notation. */
                    phone?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostInvitationGiven"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_ELIGIBLE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description OFFICE_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE, NAME_INVALID, NUMBER_INVALID, PHONE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostInvitation"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "take_up" | "withdraw" | "lapse";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostInvitation"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LATE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_mine: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPostList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Invitation_takeUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakePost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED, NOT_ELIGIBLE, OFFICES_CLASH */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description OFFICE_TAKEN, ALREADY_MEMBER, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, TOO_SHORT, INVITATION_INVALID, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: the area of the caller’s own office. */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAreaList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "street" | "community" | "grid" | "estate" | "building" | "entrance" | "household";
                    name: string;
                    parent: unknown;
                    position?: number;
                    m2?: string;
                    owner_group?: string;
                    point?: string;
                    pilot?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredArea"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredArea"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_touched: {
        parameters: {
            query: {
                /** @description The change that is intended. */
                action: "rename" | "tell" | "move" | "merge" | "close" | "reopen" | "split";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedByArea"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Area_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "close" | "reopen" | "split";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "rename";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    name: string;
                } | {
                    /** @enum {string} */
                    action: "tell";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    position?: number;
                    m2?: string;
                    owner_group?: string;
                    point?: string;
                    pilot?: boolean;
                } | {
                    /** @enum {string} */
                    action: "move";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    parent: unknown;
                } | {
                    /** @enum {string} */
                    action: "merge";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    into: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredArea"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LONG, UNKNOWN_REFERENCE, TOO_MANY, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: the first community that the caller administers. */
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCategoryList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    community: unknown;
                    title: string;
                    kinds: ("consult" | "help" | "hazard" | "complaint" | "idea" | "service")[];
                    /** @enum {string} */
                    public: "never" | "ask" | "yes";
                    parent?: unknown;
                    aliases?: string;
                    emergency?: string;
                    position?: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCategory"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, TOO_FEW, TOO_MANY, UNKNOWN_REFERENCE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCategory"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_touched: {
        parameters: {
            query: {
                /** @description The change that is intended. */
                action: "rename" | "tell" | "rule" | "time" | "close" | "reopen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedByCategory"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Category_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "close" | "reopen";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "rename";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    title: string;
                } | {
                    /** @enum {string} */
                    action: "tell";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    parent?: unknown;
                    aliases?: string;
                    emergency?: string;
                    position?: number;
                } | {
                    /** @enum {string} */
                    action: "rule";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    kinds: ("consult" | "help" | "hazard" | "complaint" | "idea" | "service")[];
                    /** @enum {string} */
                    public: "never" | "ask" | "yes";
                    before?: boolean;
                    after?: boolean;
                    /** @enum {string} */
                    route?: "street" | "committee" | "grid" | "branch" | "building_group" | "steward_team" | "property" | "self_governance" | "council" | "partner" | "external";
                } | {
                    /** @enum {string} */
                    action: "time";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    response_critical?: number;
                    response_urgent?: number;
                    response_normal?: number;
                    triage_critical?: number;
                    triage_urgent?: number;
                    triage_normal?: number;
                    dispatch_critical?: number;
                    dispatch_urgent?: number;
                    dispatch_normal?: number;
                    sign_critical?: number;
                    sign_urgent?: number;
                    sign_normal?: number;
                    work_critical?: number;
                    work_urgent?: number;
                    work_normal?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCategory"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LONG, UNKNOWN_REFERENCE, TOO_FEW, TOO_MANY, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: the first community that the caller administers. */
                community?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredDayList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    community: unknown;
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    effect: "off" | "worked";
                    label: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredDay"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredDay"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_touched: {
        parameters: {
            query: {
                /** @description The change that is intended. */
                action: "apply" | "amend" | "discard" | "revoke" | "reopen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedByDay"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Day_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "apply" | "discard" | "revoke" | "reopen";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "amend";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    effect: "off" | "worked";
                    label: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredDay"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, DAY_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_EARLY, TOO_LONG, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description Default: all areas of the caller’s own offices. */
                area?: string;
                kind?: "street" | "committee" | "grid" | "branch" | "building_group" | "steward_team" | "property" | "self_governance" | "council" | "partner" | "external";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredUnitList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, UNKNOWN_FIELD, TOO_LONG, NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "street" | "committee" | "grid" | "branch" | "building_group" | "steward_team" | "property" | "self_governance" | "council" | "partner" | "external";
                    name: string;
                    area: unknown;
                    parent?: unknown;
                    label?: string;
                    skills?: string;
                    /** Format: date */
                    term_end?: string;
                    position?: number;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredUnit"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, UNKNOWN_REFERENCE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredUnit"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_events: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEventList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_LONG, NOT_A_CHOICE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_touched: {
        parameters: {
            query: {
                /** @description The change that is intended. */
                action: "rename" | "tell" | "move" | "close" | "reopen";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedByUnitChange"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Unit_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "close" | "reopen";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                } | {
                    /** @enum {string} */
                    action: "rename";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    name: string;
                } | {
                    /** @enum {string} */
                    action: "tell";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    label?: string;
                    skills?: string;
                    /** Format: date */
                    term_end?: string;
                    position?: number;
                } | {
                    /** @enum {string} */
                    action: "move";
                    /** @description The version you read; required for moves, not for facts. */
                    version?: number;
                    /** @enum {string} */
                    mode?: "do" | "ask";
                    area: unknown;
                    parent?: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredUnit"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_RELATED, NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description VERSION_MOVED_ON, STATE_MOVED_ON, NAME_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, NOT_A_CHOICE, VERSION_MISSING, TOO_LONG, UNKNOWN_REFERENCE, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["WorkbookUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WORKBOOK_TOO_LARGE, BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WORKBOOK_UNREADABLE, WORKBOOK_OLD_FORMAT, WORKBOOK_PROTECTED, WORKBOOK_WITH_MACROS */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WORKBOOK_MISSING, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_problems: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProblemList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Import_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_OFFERED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Calendar_read: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, NOT_A_CHOICE, MISSING_FIELD, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Calendar_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_LONG, TOO_SHORT, TOO_MANY */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Form_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the kept forms. */
                "If-None-Match"?: string;
            };
            path: {
                noun: components["schemas"]["FormNoun"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormsView"];
                };
            };
            /** @description The kept forms are the current ones. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Phrase_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhraseList"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Phrase_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: components["schemas"]["PhrasePurpose"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhrasesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhrasesView"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE, TOO_MANY, TOO_LONG, TOO_SHORT, PHRASE_HOLDS_NUMBER */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Setup_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupView"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Setup_found: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description CONSENT_NEEDED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description PREFIX_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, TOO_SHORT, NAME_INVALID, SETUP_CODE_WRONG, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Community_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description How its name or that of its street begins. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, NOT_A_CHOICE, UNKNOWN_FIELD, TOO_LONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Community_found: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters. The same key and body give the same answer, the same key with another body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityView"];
                };
            };
            /** @description INVALID_BODY, IDEMPOTENCY_KEY_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description PREFIX_TAKEN, IDEMPOTENCY_MISMATCH */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description MISSING_FIELD, TOO_LONG, TOO_SHORT, WRONG_TYPE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Community_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseCommunity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_LONG, UNKNOWN_REFERENCE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Homepage_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePage"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Demo_personas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaList"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Demo_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Demo_now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoNow"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Demo_advance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Taken, and of no consequence: done twice, this changes no more than done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoNow"];
                };
            };
            /** @description INVALID_BODY */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_SLOW */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description BODY_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description WRONG_TYPE, MISSING_FIELD, TOO_LONG, TOO_LATE, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_OFTEN */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the previous page. */
                cursor?: string;
                limit?: number;
                /** @description waiting: those that wait for the caller; open: all that the caller may know of. */
                box?: "waiting" | "open";
                noun?: components["schemas"]["Noun"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseItemList"];
                };
            };
            /** @description BAD_CURSOR */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_SIGNED_IN */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description NOT_A_CHOICE, WRONG_TYPE, TOO_LONG, UNKNOWN_FIELD */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description INTERNAL */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description TOO_BUSY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
}
