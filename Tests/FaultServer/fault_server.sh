# To be sourced: starts the fault server, which ends together with the calling shell. Sets `port` and `server`; works in the current folder.
start_fault_server() { # OPTION…
  mkfifo control
  python3 "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/fault_server.py" "$@" <control >ready.json &
  server=$!
  # The server ends when the last writer of its standard input does.
  exec 9>control
  until [ -s ready.json ]; do sleep 0.1; done
  port=$(python3 -c 'import json; print(json.load(open("ready.json"))["port"])')
}
