import { __, _n, sprintf } from '@wordpress/i18n';
import type { HelpSuggestion } from '../../contract/help.ts';

/** Why a place is suggested, a line for each kind of evidence. */
export function evidenceOf( {
	tickets,
	unanswered,
	not_helpful,
}: HelpSuggestion ): string[] {
	return [
		...( tickets.count > 0
			? [
					sprintf(
						/* translators: 1: how many requests, 2: "from 2 sites" */
						_n(
							'%1$d request %2$s',
							'%1$d requests %2$s',
							tickets.count,
							'deskside'
						),
						tickets.count,
						fromSites( tickets.sites )
					),
			  ]
			: [] ),
		...( unanswered.count > 0
			? [
					sprintf(
						/* translators: 1: how many searches, 2: "from 2 sites" */
						_n(
							'%1$d search that found nothing %2$s',
							'%1$d searches that found nothing %2$s',
							unanswered.count,
							'deskside'
						),
						unanswered.count,
						fromSites( unanswered.sites )
					),
			  ]
			: [] ),
		...( not_helpful > 0
			? [
					sprintf(
						/* translators: %d: how many votes */
						_n(
							'%d reader said “not helpful”',
							'%d readers said “not helpful”',
							not_helpful,
							'deskside'
						),
						not_helpful
					),
			  ]
			: [] ),
	];
}

function fromSites( sites: number ): string {
	return sites === 1
		? __( 'from one site', 'deskside' )
		: sprintf(
				/* translators: %d: how many sites */
				_n( 'from %d site', 'from %d sites', sites, 'deskside' ),
				sites
		  );
}
