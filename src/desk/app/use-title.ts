import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect } from 'react';
import { store } from '../store/index.ts';
import { placeName } from './place-name.ts';
import type { Place } from './route.ts';

/**
 * The tab's title: how many tickets have news, and what is open.
 *
 * @param providerName Whose desk it is.
 * @param place        Where the desk is.
 */
export function useTitle( providerName: string, place: Place ): void {
	const open = place.page === 'ticket' ? place.id : null;
	const page =
		place.page === 'queue' ? __( 'Queue', 'deskside' ) : placeName( place );
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
		const title = `${ subject ?? page } · ${ providerName }`;
		document.title =
			news > 0
				? /* translators: 1: number of tickets with something new, 2: the page's title */
				  sprintf( __( '(%1$d) %2$s', 'deskside' ), news, title )
				: title;
	}, [ news, subject, page, providerName ] );
}
