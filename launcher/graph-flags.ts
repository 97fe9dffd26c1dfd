/**
 * Options of node for the processes that run the graph. Most garbage collection of a request is scavenges: with
 * semi-spaces of 64 MB in place of 16 they come a quarter as often, and more of what a request made is garbage by then
 * and costs nothing; a process holds some 80 MB more for it. Its helper threads would take from PostgreSQL, on the same
 * cores, more than they save.
 */
export const graphFlags: readonly string[] = ['--max-semi-space-size=64', '--no-parallel-scavenge'];
