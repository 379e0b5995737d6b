/**
 * A real Slurm of several nodes on this machine: munged, slurmctld and one slurmd a node, all on 127.0.0.1 and in a folder of its own.
 * Needs root and Debian's slurm-wlm and munge. A lost node is played by killing its daemon and every process of its jobs.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface SlurmLab {
  /** What processes need to talk to this Slurm. */
  env: Record<string, string>;
  /** Power loss of a node: daemon and tasks gone at once. */
  crash(node: string): void;
  /** Processes on some node whose command line holds the text. */
  tasks(text: string): number[];
  stateOf(node: string): Promise<string>;
  down(): Promise<void>;
}

const CONF = (lab: string, port: number) => `ClusterName=lab
SlurmctldHost=${hostname().split('.')[0]}(127.0.0.1)
SlurmctldPort=${port}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${lab}/munge/sock
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
# schedule at once, not every half minute
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=0
# as many CPUs as written below, whatever the machine has
SlurmdParameters=config_overrides
ReturnToService=2
MaxArraySize=1001
KillWait=2
# a silent node is down after some ten seconds, not five minutes
SlurmdTimeout=5
SlurmctldTimeout=5
MessageTimeout=5
StateSaveLocation=${lab}/state
SlurmctldPidFile=${lab}/state/slurmctld.pid
SlurmctldLogFile=${lab}/log/slurmctld.log
SlurmdSpoolDir=${lab}/spool/%n
SlurmdPidFile=${lab}/spool/%n.pid
SlurmdLogFile=${lab}/log/slurmd.%n.log
`;

/** Why this machine cannot; undefined when it can. */
export async function whyNoSlurm(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'needs root';
  for (const program of ['slurmctld', 'slurmd', 'sbatch', 'munged']) {
    if (!(await succeeds('sh', ['-c', `command -v ${program}`]))) return `${program} is not installed: apt-get install slurm-wlm munge`;
  }
  return undefined;
}

async function succeeds(program: string, args: string[], env?: NodeJS.ProcessEnv): Promise<boolean> {
  return promisify(execFile)(program, args, { env }).then(
    () => true,
    () => false,
  );
}

export async function startSlurm(lab: string, nodes: number, cpus: number, port: number): Promise<SlurmLab> {
  mkdirSync(lab, { recursive: true });
  // munged wants every folder above its socket to be passable
  for (const folder of [dirname(lab), lab]) chmodSync(folder, 0o755);
  for (const folder of ['state', 'spool', 'log', 'munge']) mkdirSync(join(lab, folder), { recursive: true, mode: 0o755 });
  const conf = join(lab, 'slurm.conf');
  const names = Array.from({ length: nodes }, (_, i) => `n${i + 1}`);
  const lines = names.map(
    (name, i) => `NodeName=${name} NodeHostname=${name} NodeAddr=127.0.0.1 Port=${port + 1 + i} CPUs=${cpus} RealMemory=1000\n`,
  );
  writeFileSync(conf, `${CONF(lab, port)}${lines.join('')}PartitionName=main Nodes=n[1-${nodes}] Default=YES MaxTime=INFINITE State=UP\n`);
  writeFileSync(join(lab, 'munge/key'), randomBytes(1024), { mode: 0o600 });
  const env = { SLURM_CONF: conf };
  const daemons = new Map<string, number>();
  const start = (name: string, program: string, args: string[]) => {
    const log = openSync(join(lab, 'log', `${name}.out`), 'a');
    const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    closeSync(log);
    child.unref();
    if (child.pid) daemons.set(name, child.pid);
  };
  start('munged', 'munged', [
    '--foreground',
    `--key-file=${lab}/munge/key`,
    `--socket=${lab}/munge/sock`,
    `--pid-file=${lab}/munge/pid`,
    `--log-file=${lab}/log/munged.log`,
    `--seed-file=${lab}/munge/seed`,
  ]);
  await setTimeout(300);
  start('slurmctld', 'slurmctld', ['-D', '-i']);
  for (const name of names) {
    mkdirSync(join(lab, 'spool', name));
    start(name, 'slurmd', ['-D', '-N', name]);
  }
  const slurm: SlurmLab = {
    env,
    crash(node) {
      kill(daemons.get(node), 'SIGKILL');
      // slurmstepd first, else it reports a failed task instead of falling silent
      const lost = processesOf(conf).filter(({ node: own }) => own === node);
      for (const { pid } of lost) kill(parentOf(pid, 'slurmstepd'), 'SIGKILL');
      for (const { pid } of lost) kill(pid, 'SIGKILL');
    },
    tasks: (text) =>
      processesOf(conf).flatMap(({ pid, command }) => (command.includes(text) && !command.includes('slurm_script') ? [pid] : [])),
    stateOf: async (node) =>
      (
        await promisify(execFile)('sinfo', ['-h', '-n', node, '-o', '%T'], { env: { ...process.env, ...env }, timeout: 5000 })
      ).stdout.trim(),
    async down() {
      for (const { pid } of processesOf(conf)) kill(parentOf(pid, 'slurmstepd'), 'SIGKILL');
      for (const { pid } of processesOf(conf)) kill(pid, 'SIGKILL');
      // the daemons end by themselves and take their own children with them
      for (const pid of [...daemons.values()].reverse()) kill(pid, 'SIGTERM');
      for (let i = 0; i < 30 && [...daemons.values()].some(isAlive); i++) await setTimeout(100);
      for (const pid of daemons.values()) kill(pid, 'SIGKILL');
      rmSync(lab, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  for (const patience = performance.now() + 30_000; performance.now() < patience; ) {
    const states = await Promise.all(names.map((name) => slurm.stateOf(name).catch(() => '')));
    if (states.every((state) => state === 'idle')) return slurm;
    await setTimeout(200);
  }
  await slurm.down();
  throw new Error('Slurm nodes are not up after 30 s');
}

interface TaskProcess {
  pid: number;
  node: string;
  command: string;
}

/** Processes of jobs of this Slurm. */
function processesOf(conf: string): TaskProcess[] {
  return readdirSync('/proc').flatMap((name): TaskProcess[] => {
    if (!/^\d+$/.test(name)) return [];
    const environment = read(`/proc/${name}/environ`).split('\0');
    const node = environment.find((entry) => entry.startsWith('SLURMD_NODENAME='))?.slice('SLURMD_NODENAME='.length);
    if (node === undefined || !environment.includes(`SLURM_CONF=${conf}`)) return [];
    return [{ pid: Number(name), node, command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }];
  });
}

function parentOf(pid: number, command: string): number | undefined {
  const parent = Number(/^PPid:\t(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]);
  return parent > 1 && read(`/proc/${parent}/comm`).startsWith(command) ? parent : undefined;
}

/** A dead process that nobody has asked after is not alive. */
function isAlive(pid: number): boolean {
  return /^State:\t[^ZX]/m.test(read(`/proc/${pid}/status`));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // gone already
  }
}
