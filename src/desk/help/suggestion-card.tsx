import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Agent } from '../../contract/desk.ts';
import type { HelpSuggestion } from '../../contract/help.ts';
import { evidenceOf } from './evidence-of.ts';
import { MissingList } from './missing-list.tsx';
import { TipEditor } from './tip-editor.tsx';

interface Props {
	suggestion: HelpSuggestion;
	agent: Agent;
	/** A tip was written here: the counts are read again. */
	onWritten: () => void;
}

/** A place that keeps raising questions, why we say so, and the tip to write there. */
export function SuggestionCard( { suggestion, agent, onWritten }: Props ) {
	const { screen, field, label, words, missing, tip } = suggestion;
	const [ isOpen, setOpen ] = useState( false );
	const name = label || field || screen;
	return (
		<section className="deskside-suggestion" aria-label={ name }>
			<h4 dir="auto">{ name }</h4>
			<p className="deskside-small">
				<code dir="ltr">
					{ field ? `${ screen } ${ field }` : screen }
				</code>
			</p>
			<ul className="deskside-evidence">
				{ evidenceOf( suggestion ).map( ( line ) => (
					<li key={ line }>{ line }</li>
				) ) }
			</ul>
			{ words.length > 0 && (
				<p>
					{ __( 'Typical words:', 'deskside' ) }{ ' ' }
					{ words.map( ( word ) => (
						<bdi key={ word } className="deskside-word">
							{ word }
						</bdi>
					) ) }
				</p>
			) }
			<MissingList missing={ missing } />
			{ isOpen ? (
				<TipEditor
					id={ tip }
					place={ { screen, field, label } }
					agent={ agent }
					onClose={ () => setOpen( false ) }
					onWritten={ onWritten }
				/>
			) : (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						onClick={ () => setOpen( true ) }
						aria-label={
							tip
								? sprintf(
										/* translators: %s: name of a field or a screen */
										__( 'Change the tip: %s', 'deskside' ),
										name
								  )
								: sprintf(
										/* translators: %s: name of a field or a screen */
										__(
											'Write a tip here: %s',
											'deskside'
										),
										name
								  )
						}
					>
						{ tip
							? __( 'Change the tip', 'deskside' )
							: __( 'Write a tip here', 'deskside' ) }
					</Button>
				</div>
			) }
		</section>
	);
}
