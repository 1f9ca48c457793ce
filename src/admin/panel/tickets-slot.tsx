import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ComponentProps, ComponentType } from 'react';
import type { Tickets as Room } from '../features/thread/tickets.tsx';
import { Loading } from '../ui/loading.tsx';

type Props = ComponentProps< typeof Room >;

/** Loaded when its tab is opened; a page that was loaded again tries again. */
const Tickets = lazy< ComponentType< Props > >( () =>
	import( '../features/thread/tickets.tsx' ).then(
		( { Tickets: loaded } ) => ( { default: loaded } ),
		() => ( { default: TicketsMissing } )
	)
);

/** The tickets and their threads, in a chunk of their own. */
export function TicketsSlot( props: Props ) {
	return (
		<Suspense
			fallback={
				<Loading
					label={ __( 'Your tickets are being read…', 'deskside' ) }
				/>
			}
		>
			<Tickets { ...props } />
		</Suspense>
	);
}

function TicketsMissing() {
	return (
		<p className="deskside-notice is-problem" role="alert">
			{ __(
				'Tickets could not be loaded here. Save your work on this screen, then load it again.',
				'deskside'
			) }
		</p>
	);
}
