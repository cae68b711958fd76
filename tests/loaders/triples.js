// SPDX-License-Identifier: MIT
// jsonld.js in safe mode (it stops at data that it would drop): node triples.js OUT.nq FILE.jsonld…
const fs = require('fs');
const jsonld = require(process.env.NODE_PATH + '/jsonld');

async function main([out, ...files]) {
  let text = '';
  for (const file of files) {
    text += await jsonld.toRDF(JSON.parse(fs.readFileSync(file, 'utf8')), {format: 'application/n-quads', safe: true});
  }
  fs.writeFileSync(out, text);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
