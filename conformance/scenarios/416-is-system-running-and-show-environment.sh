sc set-environment A416=1 'B416=two words' 'C416=q"uote' 'D416=$x'
sc show-environment | grep 416
sc unset-environment A416 B416=two
sc show-environment | grep 416
sc unset-environment B416 C416
sc set-environment 1bad=x
sc set-environment A416=1 bad
sc show-environment | grep 416
export E416=imported F416='multi word'
sc import-environment E416 F416 G416
sc show-environment | grep 416
sc show-environment -o json | tr , '\n' | tr -d '{}' | sort | grep 416
sc unset-environment D416 E416 F416 A416
sc show-environment | grep 416
sc is-system-running extra
