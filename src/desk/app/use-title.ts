import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect } from 'react';
import { store } from '../store/index.ts';

/**
 * The tab's title: how many tickets have news, and what is open.
 *
 * @param providerName Whose desk it is.
 * @param open         The open ticket's id.
 */
export function useTitle( providerName: string, open: string | null ): void {
	const news = useSelect(
		( select ) => select( store ).getNews().length,
		[]
	);
	const subject = useSelect(
		( select ) => {
			const state = open ? select( store ).getTicket( open ) : null;
			return state?.status === 'here'
				? `#${ state.ticket.item.number } ${ state.ticket.item.subject }`
				: null;
		},
		[ open ]
	);
	useEffect( () => {
		const place = subject ?? __( 'Queue', 'deskside' );
		const title = `${ place } · ${ providerName }`;
		document.title =
			news > 0
				? /* translators: 1: number of tickets with something new, 2: the page's title */
				  sprintf( __( '(%1$d) %2$s', 'deskside' ), news, title )
				: title;
	}, [ news, subject, providerName ] );
}
