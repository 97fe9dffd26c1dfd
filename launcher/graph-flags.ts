/**
 * Options of node for the processes that run the graph. Most garbage collection of a request is scavenges, and the usual
 * semi-spaces of 16 MB are full after some fifteen requests; twice as large they are emptied half as often, and more of
 * what a request made is garbage by then and costs nothing. A process holds at most some 48 MB more for it.
 */
export const graphFlags: readonly string[] = ['--max-semi-space-size=32'];
