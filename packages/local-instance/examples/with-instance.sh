#!/bin/sh
# Runs a command with a local ServiceNow instance beside it: its address is in INSTANCE_URL, admin's password in
# INSTANCE_ADMIN_PASSWORD. The instance ends with this script, however that ends.
#
#   ./with-instance.sh sh -c 'curl -fsS -u "admin:$INSTANCE_ADMIN_PASSWORD" "$INSTANCE_URL/api/now/table/incident"'
#   INSTANCE_OPTIONS='--seed seed.json' ./with-instance.sh npm test
set -eu

: "${INSTANCE_COMMAND:=npx --no-install local-instance-for-servicenow}"
: "${INSTANCE_ADMIN_PASSWORD:=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')}"
export INSTANCE_ADMIN_PASSWORD

pipe=$(mktemp -u)
mkfifo "$pipe"
# shellcheck disable=SC2086 -- both are lists of words
$INSTANCE_COMMAND --port 0 --parent-pid $$ ${INSTANCE_OPTIONS:-} >"$pipe" &
instance=$!
read -r line <"$pipe" || line=''
rm "$pipe"
trap 'kill "$instance" 2>/dev/null || true; wait "$instance" 2>/dev/null || true' EXIT

case $line in
'instance ready '*) INSTANCE_URL=${line#instance ready } ;;
*) echo "Expected 'instance ready …', got '${line:-nothing}'" >&2 && exit 1 ;;
esac
export INSTANCE_URL

"$@"
