/** The command line of `npm start` and `npm run dev`. */

import { parseArgs } from 'node:util';

export const HELP = `npm start [-- OPTIONS]

  --reset              start afresh: forget the site and the provider's data
  --wp DIR|ZIP|VERSION another WordPress than 6.6
  --engine ENGINE      playground (PHP in WebAssembly), native (this machine's PHP) or auto
  --port N             wanted port of WordPress (8881); moves on when busy
  --dev                build again and reload at each change (npm run dev)
`;

/**
 * Reads the options.
 *
 * @param {string[]} args Words after the command.
 * @return {{ reset: boolean, wp?: string, engine: string, port: number, dev: boolean, help: boolean }} Options with their defaults.
 * @throws {Error} With the help text when a word is unknown.
 */
export function readOptions( args ) {
	const { values } = parseKnown( args );
	return {
		wp: values.wp,
		reset: values.reset ?? false,
		dev: values.dev ?? false,
		help: values.help ?? false,
		// Who develops wants quick pages; who tries it out gets what needs nothing else on the machine.
		engine: values.engine ?? ( values.dev ? 'auto' : 'playground' ),
		port: Number( values.port ?? 8881 ),
	};
}

function parseKnown( args ) {
	try {
		return parseArgs( {
			args,
			options: {
				reset: { type: 'boolean' },
				dev: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
				wp: { type: 'string' },
				engine: { type: 'string' },
				port: { type: 'string' },
			},
		} );
	} catch ( error ) {
		throw new Error( `${ error.message }\n\n${ HELP }` );
	}
}
