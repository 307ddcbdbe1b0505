# What two clients see differently that ask one after the other: moments, and what their own calls change.

s/^(NJobs|NInstalledJobs|NNames|Progress)=.*/\1=N/
s/ [0-9]+(min|h|d|s|ms|us)?( [0-9]+(min|h|d|s|ms|us))* (left|ago)/ SPAN \4/g
s/SPAN left +/SPAN left /g
s/SPAN ago +/SPAN ago /g
s/^(InvocationID|Id|Job)=[0-9a-f]+$/\1=X/
s/(Tasks|Memory|CPU): .*/\1: N/
s/since DATE; .* ago/since DATE; SPAN ago/
