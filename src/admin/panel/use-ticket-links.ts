import { useEffect, useRef } from '@wordpress/element';

/** While the panel is open, links on the page that name a ticket (those of the statement) show it here. */
export function useTicketLinks( open: ( ticketId: string ) => void ): void {
	const latest = useRef( open );
	latest.current = open;
	useEffect( () => {
		const onClick = ( { target }: MouseEvent ) => {
			const link =
				target instanceof Element
					? target.closest< HTMLElement >( '[data-deskside-ticket]' )
					: null;
			if ( link?.dataset.desksideTicket ) {
				latest.current( link.dataset.desksideTicket );
			}
		};
		document.addEventListener( 'click', onClick );
		return () => document.removeEventListener( 'click', onClick );
	}, [] );
}
