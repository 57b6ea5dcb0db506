#!/bin/bash
# Asks the instance of this machine for a page, without another program: exit code 0 when it answers 200.
#
#   healthcheck.sh PATH [PORT]
set -euo pipefail

path=${1:?a path, such as /health/live}
port=${2:-8080}

exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
read -r _ status _ <&3
[[ $status == 200 ]]
