import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	after: string | null;
	next: string | null | undefined;
	onTurn: ( after: string | null ) => void;
}

/** On to the next page of a list, and back to its beginning. */
export function PageButtons( { after, next, onTurn }: Props ) {
	return (
		<div className="deskside-buttons">
			{ after && (
				<Button variant="secondary" onClick={ () => onTurn( null ) }>
					{ __( 'The first ones', 'deskside' ) }
				</Button>
			) }
			{ next && (
				<Button variant="secondary" onClick={ () => onTurn( next ) }>
					{ __( 'More', 'deskside' ) }
				</Button>
			) }
		</div>
	);
}
