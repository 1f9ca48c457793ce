import { useSelect } from '@wordpress/data';
import { store } from '../store/index.ts';

/** Whose drafts these are: `agt_` and a ULID; empty while nobody is signed in. */
export function useAgentId(): string {
	return useSelect( ( select ) => select( store ).getAgent()?.id ?? '', [] );
}
