/** The tests of one room, as Stryker runs them for each of its mutants. */

import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { MUTATION_ROOMS } from './rooms.mjs';

const { tests, exclude } =
	MUTATION_ROOMS[ process.env.DESKSIDE_MUTATION_ROOM ?? '' ];

// A mutant must meet the same cases each time, or its fate would be luck.
process.env.PROPERTY_RUNS = '25';
process.env.PROPERTY_SEED = '1';

/** Plain tests before properties: the first that fails ends a mutant. */
class QuickestFirst extends BaseSequencer {
	async sort( files ) {
		const slow = ( { moduleId } ) =>
			Number( moduleId.includes( '.property.' ) );
		return [ ...files ].sort(
			( a, b ) =>
				slow( a ) - slow( b ) || a.moduleId.localeCompare( b.moduleId )
		);
	}
}

export default defineConfig( {
	test: {
		name: 'mutation',
		environment: 'node',
		include: tests,
		exclude,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		restoreMocks: true,
		sequence: { sequencer: QuickestFirst },
	},
} );
