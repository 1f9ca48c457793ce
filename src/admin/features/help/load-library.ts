import type { HelpIndex } from '../../../contract/help.ts';
import { getHelp } from '../../api/get-help.ts';
import { createLocalSearch, type LocalSearch } from './local-search.ts';

export type Library = HelpIndex & { search: LocalSearch };

let loading: Promise< Library > | null = null;

/** The kept help with its search, read once a page; after a failure the next call tries again. Throws ApiError. */
export function loadLibrary(): Promise< Library > {
	loading ??= getHelp()
		.then( ( index ) => ( {
			...index,
			search: createLocalSearch( index.articles ),
		} ) )
		.catch( ( error: unknown ) => {
			loading = null;
			throw error;
		} );
	return loading;
}

/** Forgets what was read; for tests, which are many pages in one. */
export function forgetLibrary(): void {
	loading = null;
}
