/**
 * Shows developers every state of every card of the panel: `npm run states [-- --port N]`, then open the address it prints.
 * Fixtures are built through the contract's schemas (`tests/states/`); nothing of it is shipped.
 */

import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main() {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { values } = parseArgs( {
		options: { port: { type: 'string', default: '0' } },
	} );
	const { buildStates } = await import( './states/build.mjs' );
	const { serveFolder } = await import( './states/serve.mjs' );
	const { url } = await serveFolder(
		await buildStates(),
		Number( values.port )
	);
	console.log( `Every state of every card:
  ${ url }
  ${ url }rtl.html                  from right to left
  ${ url }?locale=de_DE             nl_NL, fr_FR and it_IT too
  ${ url }?room=Quotes              one room: Quotes, Record, Minutes, Estimate, Consent, Access, Thread, Desk
Ctrl-C ends it.` );
}

main().catch( ( error ) => {
	console.error( error.message );
	process.exit( 1 );
} );
