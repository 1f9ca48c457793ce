import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { Box } from '../../../../contract/capture.ts';
import type { Picture } from '../../../files/picture.ts';
import { useObjectUrl } from '../../../files/use-object-url.ts';
import type { Frozen } from '../capture-part.ts';
import { boxStyle } from './box-style.ts';
import type { Edit } from './edit.ts';

type Props = {
	/** What was painted last; kept in sight while it is painted anew. */
	picture: Picture | null;
	edits: readonly Edit[];
	frozen: Frozen | null;
	/** The field that was pointed at, in the picture as it is shown. */
	marked: Box | null;
	onEdits: ( edits: readonly Edit[] ) => void;
};

type Editor = typeof import('../editor/picture-editor.tsx').PictureEditor;

/** The editor's own chunk, asked for when there is a picture to work on; without it the picture is still shown. */
function useEditor( wanted: boolean ): Editor | null {
	const [ editor, setEditor ] = useState< { part: Editor } | null >( null );
	useEffect( () => {
		let gone = false;
		if ( wanted ) {
			import( '../editor/picture-editor.tsx' ).then(
				( { PictureEditor } ) =>
					gone || setEditor( { part: PictureEditor } ),
				() => {} // The picture goes as it is, or is left out by its switch.
			);
		}
		return () => {
			gone = true;
		};
	}, [ wanted ] );
	return editor?.part ?? null;
}

/** The picture exactly as it goes out, and what can be done to it. */
export function PictureView( props: Props ) {
	const { picture, marked } = props;
	const shown = useRef( picture );
	shown.current = picture ?? shown.current;
	const url = useObjectUrl( shown.current?.blob ?? null );
	const Editor = useEditor( !! url );
	const image = url ? (
		<img
			src={ url }
			alt={ __(
				'This screen as your provider will see it, with private data masked',
				'deskside'
			) }
			width={ shown.current?.width }
			height={ shown.current?.height }
			draggable={ false }
		/>
	) : null;
	const mark = marked && (
		<span className="deskside-field-mark" style={ boxStyle( marked ) } />
	);
	return Editor ? (
		<Editor { ...props }>
			{ image }
			{ mark }
		</Editor>
	) : (
		<div className="deskside-picture">
			<div className="deskside-picture__frame">
				{ image }
				{ mark }
			</div>
		</div>
	);
}
