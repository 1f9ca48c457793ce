import { lazy, Suspense } from '@wordpress/element';

/** Loaded with the first thread that is opened; a thread without it works all the same, and the plain page can end access too. */
const Access = lazy( () =>
	import( '../features/access/access.tsx' ).catch( () => ( {
		default: () => null,
	} ) )
);

/** The access given with a ticket, in a chunk of its own. */
export function AccessSlot( { ticketId }: { ticketId: string } ) {
	return (
		<Suspense fallback={ null }>
			<Access key={ ticketId } ticketId={ ticketId } />
		</Suspense>
	);
}
