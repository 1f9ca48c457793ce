import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { DeskTip } from '../../contract/desk-help.ts';
import type { Agent } from '../../contract/desk.ts';
import { MissingList } from './missing-list.tsx';
import { RemoveButton } from './remove-button.tsx';
import { TipEditor } from './tip-editor.tsx';
import { VoteCount } from './vote-count.tsx';

interface Props {
	tip: DeskTip;
	agent: Agent;
	onChange: () => void;
}

/** A tip with where it stands and what readers made of it. */
export function TipLine( { tip, agent, onChange }: Props ) {
	const { id, screen, field, texts, updated_at, missing } = tip;
	const [ isOpen, setOpen ] = useState( false );
	return (
		<section className="deskside-suggestion" aria-label={ id }>
			<p className="deskside-small">
				<code dir="ltr">
					{ screen } { field }
				</code>
			</p>
			<p dir="auto" lang="en">
				{ texts.en }
			</p>
			<p className="deskside-small">
				{ Object.keys( texts ).join( ' ' ) } · <VoteCount { ...tip } />
			</p>
			<MissingList missing={ missing } />
			{ isOpen ? (
				<TipEditor
					id={ id }
					place={ { screen, field, label: '' } }
					agent={ agent }
					onClose={ () => setOpen( false ) }
					onWritten={ onChange }
				/>
			) : (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						onClick={ () => setOpen( true ) }
						aria-label={ sprintf(
							/* translators: %s: name of a tip */
							__( 'Change: %s', 'deskside' ),
							id
						) }
					>
						{ __( 'Change', 'deskside' ) }
					</Button>
					<RemoveButton
						thing={ { kind: 'tip', id, seen: updated_at } }
						onRemoved={ onChange }
					/>
				</div>
			) }
		</section>
	);
}
