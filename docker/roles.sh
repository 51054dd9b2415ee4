#!/bin/sh
# The PostgreSQL image runs this once on an empty data folder. Creates the role that owns the tables and the role
# the API serves as (ADR 21).
set -eu
owner=$(cat /run/secrets/owner_password)
app=$(cat /run/secrets/app_password)
psql --set=ON_ERROR_STOP=1 --username=postgres --set=owner="$owner" --set=app="$app" <<'SQL'
CREATE ROLE sandan_owner LOGIN PASSWORD :'owner';
CREATE ROLE sandan_app LOGIN PASSWORD :'app';
CREATE DATABASE sandan OWNER sandan_owner;
REVOKE ALL ON DATABASE sandan FROM PUBLIC;
GRANT CONNECT ON DATABASE sandan TO sandan_app;
SQL
