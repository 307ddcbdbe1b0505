mk() { n=$1; shift; { echo '[Unit]'; printf '%s\n' "$@"; printf '[Service]\nType=oneshot\nExecStart=/bin/true\n'; } | unit s385$n.service; }
mk a ConditionPathExists='|/nope' ConditionPathExists='|!/nope'
mk b ConditionPathExists='|/nope' ConditionPathExists=/etc
mk c ConditionPathExists='|/etc' ConditionPathExists=/nope
mk d ConditionPathExists=/nope ConditionPathExists=
mk e AssertPathExists=/nope
mk f AssertPathExists='|/nope' AssertPathIsDirectory='|/etc'
mk g ConditionPathExists=/nope AssertPathExists=/nope
mk h ConditionHost=conf* ConditionUser=@system
mk i ConditionKernelCommandLine=nosuchword
mk j 'ConditionEnvironment=container' ConditionPathExists=relative
reload
for n in a b c d e f g h i j; do
  sc start s385$n
  said s385$n.service
done
sc status s385b | sed -n '/Active/,/was/p' | sed 's/since .*//'
