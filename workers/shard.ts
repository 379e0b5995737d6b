/** A worker process of a sweep: everything it does is in serveShards. */
import { serveShards } from '../src/sweep/engine/serveShards.ts';

await serveShards(process.argv[2]);
