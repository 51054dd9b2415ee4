#!/bin/sh
# Creates docker/secrets/ with owner-only permissions; existing files stay. Keep a copy apart from the backups:
# without data_keys the names are lost.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
random() { openssl rand -hex "$1"; }
make() { [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"; }
make postgres_password "$(random 24)"
make owner_password "$(random 24)"
make app_password "$(random 24)"
make database_owner_url "postgres://sandan_owner:$(cat secrets/owner_password)@db:5432/sandan"
make database_url "postgres://sandan_app:$(cat secrets/app_password)@db:5432/sandan"
make secret "$(random 32)"
make data_keys "index:$(random 32),k1:$(random 32)"
[ -e secrets/wechat_secret ] || : >secrets/wechat_secret
# The API runs as the user node (1000) of its image.
[ "$(id -u)" != 0 ] || chown 1000 secrets/database_url secrets/database_owner_url secrets/secret secrets/data_keys secrets/wechat_secret
echo "docker/secrets is complete. Put the AppSecret of the mini-program into docker/secrets/wechat_secret."
