import { Button, CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Box } from '../../../../contract/capture.ts';
import { Loading } from '../../../ui/loading.tsx';
import type { AskDraft } from '../draft/ask-draft.ts';
import type { Frozen } from '../capture-part.ts';
import type { Edit } from './edit.ts';
import { FactList } from './fact-list.tsx';
import { NOTHING_HIDDEN, withoutHidden } from './hidden.ts';
import { type Parts, partLabel } from './parts.ts';
import { PictureView } from './picture-view.tsx';
import type { Painting } from './use-picture.ts';

type Props = {
	draft: Pick< AskDraft, 'capture' | 'parts' | 'picture' | 'hidden' >;
	painting: Painting;
	edits: readonly Edit[];
	/** The page that the picture shows; null for a kept picture. */
	frozen: Frozen | null;
	onParts: ( parts: Parts ) => void;
	onEdits: ( edits: readonly Edit[] ) => void;
	/** Takes the picture anew from the page as it is now. */
	onRetake: ( () => void ) | null;
};

/** This, and only this, will be sent along: the picture and every fact. */
export function Preview( props: Props ) {
	const { draft, painting, onParts, onRetake } = props;
	const { parts, hidden = NOTHING_HIDDEN } = draft;
	const capture = draft.capture && withoutHidden( draft.capture, hidden );
	return (
		<section className="deskside-preview">
			<h3>{ __( 'What your provider will see', 'deskside' ) }</h3>
			{ painting.status !== 'none' && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ partLabel( 'picture' ) }
					checked={ parts.picture }
					onChange={ ( picture ) => onParts( { ...parts, picture } ) }
				/>
			) }
			{ parts.picture && (
				<PicturePart
					{ ...props }
					marked={ capture?.field?.rect ?? null }
				/>
			) }
			{ onRetake && (
				<Button variant="link" onClick={ onRetake }>
					{ __( 'Take the picture of this screen anew', 'deskside' ) }
				</Button>
			) }
			{ capture && (
				<details>
					<summary>
						{ __( 'Everything else that goes along', 'deskside' ) }
					</summary>
					<FactList
						capture={ capture }
						parts={ parts }
						onChange={ onParts }
					/>
				</details>
			) }
		</section>
	);
}

function PicturePart( {
	draft,
	painting,
	edits,
	frozen,
	marked,
	onEdits,
}: Props & { marked: Box | null } ) {
	switch ( painting.status ) {
		case 'none':
			return null;
		case 'failed':
			return (
				<p className="deskside-hint">
					{ __(
						'The picture of this screen could not be made. Everything else works; you can add a picture of your own.',
						'deskside'
					) }
				</p>
			);
		case 'painting':
		case 'ready':
			return (
				<>
					{ painting.status === 'painting' && ! edits.length && (
						<Loading
							label={ __(
								'The picture is being made…',
								'deskside'
							) }
						/>
					) }
					<PictureView
						picture={ draft.picture }
						edits={ edits }
						frozen={ frozen }
						marked={ marked }
						onEdits={ onEdits }
					/>
					<p className="deskside-hint">
						{ draft.capture && maskedText( draft.capture.masked ) }
					</p>
				</>
			);
	}
}

const maskedText = ( masked: { values: number; texts: number } ) =>
	sprintf(
		/* translators: 1: number of masked form values, 2: number of masked texts. */
		__(
			'Private data is masked: %1$d form values, %2$d texts.',
			'deskside'
		),
		masked.values,
		masked.texts
	);
