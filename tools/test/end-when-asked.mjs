/** A run of steps that is broken off. */

import { whenOrphaned } from '../setup/orphan.mjs';
import { endCommands } from '../setup/run.mjs';

/** How long broken-off commands have to tidy up. */
const GRACE_MS = 5000;

/** It leaves no server and no browser behind: its commands end theirs. */
export function endWhenAsked() {
	const end = () => {
		endCommands();
		setTimeout( () => process.exit( 1 ), GRACE_MS );
	};
	[ 'SIGINT', 'SIGTERM', 'disconnect' ].forEach( ( event ) =>
		process.on( event, end )
	);
	whenOrphaned( end );
}
