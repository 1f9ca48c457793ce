import { Button, CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Box } from '../../../../contract/capture.ts';
import { Loading } from '../../../ui/loading.tsx';
import type { AskDraft } from '../draft/ask-draft.ts';
import { FactList } from './fact-list.tsx';
import { type Parts, partLabel } from './parts.ts';
import { PictureEditor } from './picture-editor.tsx';
import type { Painting } from './use-picture.ts';

type Props = {
	draft: Pick< AskDraft, 'capture' | 'parts' | 'picture' >;
	painting: Painting;
	boxes: readonly Box[];
	onParts: ( parts: Parts ) => void;
	onBoxes: ( boxes: Box[] ) => void;
	/** Takes the picture anew from the page as it is now. */
	onRetake: ( () => void ) | null;
};

/** This, and only this, will be sent along: the picture and every fact. */
export function Preview( props: Props ) {
	const { draft, painting, onParts, onRetake } = props;
	const { capture, parts } = draft;
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
			{ parts.picture && <PicturePart { ...props } /> }
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

function PicturePart( { draft, painting, boxes, onBoxes }: Props ) {
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
					{ painting.status === 'painting' && ! boxes.length && (
						<Loading
							label={ __(
								'The picture is being made…',
								'deskside'
							) }
						/>
					) }
					<PictureEditor
						picture={ draft.picture }
						boxes={ boxes }
						marked={ draft.capture?.field?.rect ?? null }
						onBoxes={ onBoxes }
					/>
					<p className="deskside-hint">
						{ draft.capture && maskedText( draft.capture.masked ) }{ ' ' }
						{ __(
							'Drag over the picture to hide more.',
							'deskside'
						) }
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
