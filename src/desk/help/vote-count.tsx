import { __, sprintf } from '@wordpress/i18n';

interface Props {
	helpful: number;
	not_helpful: number;
}

/** How many readers a text helped. */
export function VoteCount( { helpful, not_helpful }: Props ) {
	const voted = helpful + not_helpful;
	return (
		<>
			{ voted === 0
				? __( 'no votes', 'deskside' )
				: sprintf(
						/* translators: 1: how many readers were helped, 2: how many voted */
						__( '%1$d of %2$d helped', 'deskside' ),
						helpful,
						voted
				  ) }
		</>
	);
}
