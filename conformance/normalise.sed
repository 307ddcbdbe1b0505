# Takes out what differs between two runs of the same thing: process ids, times, ids, sizes.
s/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)? [A-Z]+/DATE/g
s/; ([0-9]+(us|ms|s|min|h| days?| weeks?) ?)+ ago/; AGO ago/g
s/DATE;? +([0-9]+(us|ms|s|min|h| days?| weeks?| months?) ?)+ ?(left|ago)/DATE SPAN \3/g
s/^((Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-9][0-9] [0-9:]{8}) conformance /STAMP conformance /
s/\b[0-9a-f]{32}\b/ID128/g
s/(Main PID: |Process: |Control PID: |Cntrl PID: )[0-9]+/\1PID/g
s/^((Exec)?(Main|Control)PID=)[1-9][0-9]*$/\1PID/
s/(pid=|PID=)[1-9][0-9]*/\1PID/g
s/([├└]─ ?)[0-9]+ /\1PID /g
s/\[[0-9]+\]: /[PID]: /g
s/( new main| main| control) process [0-9]+/\1 process PID/g
s/^([A-Za-z]+Timestamp(Monotonic)?=)[^0].*$/\1TIME/
s/(start_time|stop_time)=\[[^]]*\]/\1=[TIME]/g
/^ +CPU: /d   # the oracle has no cpu controller, so it shows none; elsewhere systemd does, for dead units too
s/^CPUUsageNSec=.*$/CPUUsageNSec=N/
s/^( +Memory: ).*$/\1SIZE/
s/^((CPUUsageNSec|MemoryCurrent|TasksCurrent|MemoryAvailable)=)[0-9]+$/\1N/
s/\b(job|Job) [0-9]+\b/\1 N/g
s/^( +Duration: ).*$/\1SPAN/
