import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { speak } from '@wordpress/a11y';
import { useState } from 'react';
import type { RemoveHelp } from '../../contract/desk-help.ts';
import { removeHelp } from '../api/remove-help.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useOnce } from '../drafts/use-once.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	thing: RemoveHelp;
	onRemoved: () => void;
}

/** Takes a text away from every site, after asking once more. */
export function RemoveButton( { thing, onRemoved }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ key, setKey ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	const remove = async () => {
		const outcome = await run( () => removeHelp( thing, key ) );
		if ( outcome === 'done' ) {
			speak( __( 'It is removed.', 'deskside' ) );
			onRemoved();
		} else if ( outcome === 'refused' ) {
			setKey( newUlid() );
		}
	};
	return (
		<>
			<Button
				variant="tertiary"
				isDestructive
				isBusy={ busy }
				aria-disabled={ busy }
				onClick={ () =>
					isAsking ? void remove() : setAsking( true )
				}
				aria-label={
					isAsking
						? undefined
						: sprintf(
								/* translators: %s: name of a text */
								__( 'Remove: %s', 'deskside' ),
								thing.id
						  )
				}
			>
				{ isAsking
					? __( 'Remove it from every site', 'deskside' )
					: __( 'Remove', 'deskside' ) }
			</Button>
			{ isAsking && (
				<Button variant="tertiary" onClick={ () => setAsking( false ) }>
					{ __( 'Keep it', 'deskside' ) }
				</Button>
			) }
			<ProblemNotice problem={ problem } />
		</>
	);
}
