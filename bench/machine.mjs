import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** The machine that measured, and what ran on it; without the database where none was open. */
export function machine(neo4jVersion) {
  const [{ model }] = cpus();
  const versions = /version "([^"]+)"/.exec(javaVersion());
  return {
    processor: model,
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
    java: versions?.[1] ?? 'unknown',
    neo4j: neo4jVersion,
  };
}

/** In one line. */
export function machineLine({ processor, cores, memoryGigabytes, node, java, neo4j }) {
  const database = neo4j === undefined ? '' : `, Neo4j Community ${neo4j}`;
  return `${processor}, ${cores} cores, ${memoryGigabytes} GB; Node.js ${node}, Java ${java}${database}`;
}

/** Java tells it on standard error, as one line of several. */
function javaVersion() {
  const java = process.env.JAVA_HOME === undefined ? 'java' : `${process.env.JAVA_HOME}/bin/java`;
  return execFileSync('sh', ['-c', '"$0" -version 2>&1', java], { encoding: 'utf8' });
}
