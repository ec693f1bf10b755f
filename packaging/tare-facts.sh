#!/bin/sh
# Prints what matters about this machine when its benchmark results are compared, one key=value a line.
# No dependencies beyond a POSIX shell and /proc; what cannot be read is left out. Nothing is changed and nothing is sent.
# Usage: sh tare-facts.sh > facts.txt      and put facts.txt beside the results.
LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/sbin

say() { # key value...
    key=$1
    shift
    value=$(printf '%s' "$*" | tr '\n\t' '  ' | sed 's/  */ /g; s/^ //; s/ $//')
    [ -n "$value" ] && printf '%s=%s\n' "$key" "$value"
}
have() { command -v "$1" >/dev/null 2>&1; }
first() { [ -r "$1" ] && head -n 1 "$1" 2>/dev/null; }
lines() { wc -l | tr -d ' '; }

printf 'tare-facts=1\n'
say facts.time "$(date -u +%Y-%m-%dT%H:%M:%SZ)"

# identity
say host.name "$(hostname 2>/dev/null || first /proc/sys/kernel/hostname)"
say machine.id "$(first /etc/machine-id)"
say boot.id "$(first /proc/sys/kernel/random/boot_id)"
boot=$(sed -n 's/^btime //p' /proc/stat 2>/dev/null)
if [ -n "$boot" ]; then
    say boot.time "$(date -u -d "@$boot" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$boot" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null)"
fi
say uptime.seconds "$(cut -d ' ' -f 1 /proc/uptime 2>/dev/null)"
dmi=/sys/class/dmi/id
say system.name "$(first $dmi/sys_vendor) $(first $dmi/product_name)"
say system.board "$(first $dmi/board_vendor) $(first $dmi/board_name)"
say system.firmware "$(first $dmi/bios_vendor) $(first $dmi/bios_version) $(first $dmi/bios_date)"
say system.serial "$(first $dmi/product_serial)"

# hypervisor or container
virt=
if have systemd-detect-virt; then
    virt=$(systemd-detect-virt --vm 2>/dev/null)
    container=$(systemd-detect-virt --container 2>/dev/null)
    [ "$container" != none ] && say container "$container"
fi
if [ -z "$virt" ] || [ "$virt" = none ]; then
    vendor=
    have lscpu && vendor=$(lscpu 2>/dev/null | sed -n 's/^Hypervisor vendor: *//p')
    if [ -n "$vendor" ]; then
        virt=$vendor
    elif grep -qw hypervisor /proc/cpuinfo 2>/dev/null; then
        virt=unknown-hypervisor
    elif [ -r /sys/hypervisor/type ]; then
        virt=$(first /sys/hypervisor/type)
    elif [ -z "$virt" ] && [ -r /proc/cpuinfo ] && grep -q '^flags' /proc/cpuinfo; then
        virt=none
    fi
fi
say hypervisor "$virt"
if [ -z "$container" ] || [ "$container" = none ]; then
    [ -e /.dockerenv ] && say container docker
fi
say clocksource "$(first /sys/devices/system/clocksource/clocksource0/current_clocksource)"

# processor
model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
[ -z "$model" ] && have lscpu && model=$(lscpu 2>/dev/null | sed -n 's/^Model name: *//p' | head -n 1)
say cpu.model "$model"
threads=$(grep -c '^processor' /proc/cpuinfo 2>/dev/null)
say cpu.threads "$threads"
sockets=$(sed -n 's/^physical id[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | sort -u | lines)
[ "$sockets" -gt 0 ] 2>/dev/null && say cpu.sockets "$sockets"
cores=$(awk -F': *' '/^physical id/{p=$2} /^core id/{c[p","$2]=1} END{n=0; for(i in c) n++; print n}' /proc/cpuinfo 2>/dev/null)
[ "$cores" -gt 0 ] 2>/dev/null && say cpu.cores "$cores"
[ -n "$virt" ] && [ "$virt" != none ] && say vm.vcpus "$threads"
say cpu.mhz "$(sed -n 's/^cpu MHz[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)"
say cpu.microcode "$(sed -n 's/^microcode[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)"
say cpu.governor "$(cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor 2>/dev/null | sort -u)"
say cpu.driver "$(first /sys/devices/system/cpu/cpu0/cpufreq/scaling_driver)"
say cpu.turbo.disabled "$(first /sys/devices/system/cpu/intel_pstate/no_turbo)"
say cpu.smt "$(first /sys/devices/system/cpu/smt/control)"
say cpu.isolated "$(first /sys/devices/system/cpu/isolated)"
say cpu.allowed "$(sed -n 's/^Cpus_allowed_list:[[:space:]]*//p' /proc/self/status 2>/dev/null)"

# memory and NUMA
kb=$(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null)
[ -n "$kb" ] && say memory.size "$((kb / 1024)) MiB"
nodes=$(ls -d /sys/devices/system/node/node[0-9]* 2>/dev/null | lines)
[ "$nodes" != 0 ] && say numa.nodes "$nodes"
say numa.balancing "$(first /proc/sys/kernel/numa_balancing)"
say memory.hugepages "$(sed -n 's/.*\[\(.*\)\].*/\1/p' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null)"
say memory.hugepages.reserved "$(sed -n 's/^HugePages_Total: *//p' /proc/meminfo 2>/dev/null)"
say memory.swappiness "$(first /proc/sys/vm/swappiness)"
[ -d /sys/devices/system/edac/mc/mc0 ] && say memory.ecc on

# kernel
say kernel.version "$(uname -r)"
say kernel.arch "$(uname -m)"
say os.name "$(sed -n 's/^PRETTY_NAME="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' /etc/os-release 2>/dev/null)"
say kernel.cmdline "$(sed 's/[^ ]*\(UUID\|uuid\|LABEL\)=[^ ]*//g' /proc/cmdline 2>/dev/null)"
vulnerabilities=/sys/devices/system/cpu/vulnerabilities
if [ -d $vulnerabilities ]; then
    say kernel.mitigations "$(for f in "$vulnerabilities"/*; do printf '%s: %s; ' "${f##*/}" "$(first "$f")"; done)"
fi
say kernel.load "$(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null)"

# storage
say storage.backend "$(for d in /sys/block/*; do
    [ -e "$d" ] || continue
    n=${d##*/}
    case $n in loop* | ram* | zram* | dm-* | sr*) continue ;; esac
    rotational=$(first "$d/queue/rotational")
    case $rotational in 0) kind=ssd ;; 1) kind=hdd ;; *) kind= ;; esac
    printf '%s %s %s scheduler %s, ' "$n" "$kind" "$(first "$d/device/model")" "$(sed -n 's/.*\[\(.*\)\].*/\1/p' "$d/queue/scheduler" 2>/dev/null)"
done)"
say storage.filesystem "$(awk '$2=="/"{t=$3} END{print t}' /proc/mounts 2>/dev/null)"

# network
say network.nic "$(for d in /sys/class/net/*; do
    n=${d##*/}
    [ "$n" = lo ] && continue
    [ -e "$d/device" ] || continue
    driver=$(readlink "$d/device/driver" 2>/dev/null)
    speed=$(first "$d/speed" 2>/dev/null)
    case $speed in '' | -*) speed= ;; *) speed="$speed Mbit/s" ;; esac
    printf '%s %s %s mtu %s, ' "$n" "${driver##*/}" "$speed" "$(first "$d/mtu")"
done)"
say network.congestion "$(first /proc/sys/net/ipv4/tcp_congestion_control)"

# GPU
if have nvidia-smi; then
    query() { nvidia-smi --query-gpu="$1" --format=csv,noheader 2>/dev/null; }
    say gpu.count "$(query name | lines)"
    say gpu.model "$(query name | sort -u)"
    say gpu.driver "$(query driver_version | sort -u)"
    say gpu.memory "$(query memory.total | sort -u)"
    say gpu.power.limit "$(query power.limit | sort -u)"
    say gpu.ecc "$(query ecc.mode.current | sort -u)"
    say gpu.clock.sm.max "$(query clocks.max.sm | sort -u)"
    say gpu.persistence "$(query persistence_mode | sort -u)"
    say gpu.mig "$(query mig.mode.current | sort -u)"
    say pcie.width "$(query pcie.link.width.max | sort -u)"
    say gpu.vbios "$(query vbios_version | sort -u)"
elif have rocm-smi; then
    say gpu.model "$(rocm-smi --showproductname 2>/dev/null | sed -n 's/.*Card [Ss]eries:[[:space:]]*//p' | sort -u)"
    say gpu.driver "$(rocm-smi --showdriverversion 2>/dev/null | sed -n 's/.*[Vv]ersion:[[:space:]]*//p' | head -n 1)"
fi
exit 0
