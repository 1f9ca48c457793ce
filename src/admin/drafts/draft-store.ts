import { createStore, del, delMany, entries, get, update } from 'idb-keyval';

type Kept< T > = { value: T; savedAt: number };

/** After a month a half-written question is of no use any more, and what it shows should not lie around. */
const MAX_AGE_MS = 30 * 24 * 3600 * 1000;

const drafts = createStore( 'deskside', 'drafts' );

const fresh = < T >( kept: Kept< T > | undefined ): T | null =>
	kept && Date.now() - kept.savedAt < MAX_AGE_MS ? kept.value : null;

/** Forgets what is too old, whoever of this browser wrote it: its writer may never come back to it. */
export async function sweepDrafts(): Promise< void > {
	try {
		const old = ( await entries< string, Kept< unknown > >( drafts ) )
			.filter( ( [ , kept ] ) => ! fresh( kept ) )
			.map( ( [ key ] ) => key );
		await delMany( old, drafts );
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** A kept draft; null when there is none, it is too old, or the browser keeps nothing (private windows). */
export async function loadDraft< T >( key: string ): Promise< T | null > {
	try {
		return fresh( await get< Kept< T > >( key, drafts ) );
	} catch {
		return null;
	}
}

/**
 * Keeps a draft. Reading the kept one and writing the new one is one transaction, so two tabs cannot overwrite each other.
 *
 * @param merge Gets what is kept now, returns what to keep.
 * @return Whether it is kept.
 */
export async function saveDraft< T >(
	key: string,
	merge: ( kept: T | null ) => T
): Promise< boolean > {
	try {
		await update< Kept< T > >(
			key,
			( kept ) => ( {
				value: merge( fresh( kept ) ),
				savedAt: Date.now(),
			} ),
			drafts
		);
		return true;
	} catch {
		return false;
	}
}

/** Forgets a draft, after what it became was acknowledged or the owner threw it away. */
export async function removeDraft( key: string ): Promise< void > {
	try {
		await del( key, drafts );
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}
