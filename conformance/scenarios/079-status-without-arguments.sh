systemctl status | sed -n '1s/.*State/State/p;2,5p' | sed -n '1,3p' | sed 's/^.*State:/State:/' | grep -v -e Since | sed 's/[0-9]* \(queued\|loaded\)/N \1/'
