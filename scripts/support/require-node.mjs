// Imported before anything else, so that an old Node gets a sentence and not a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Meshlens needs Node 20.19 or newer; this is ${process.version}. Get one from https://nodejs.org and try again.`);
  process.exit(1);
}
