import { useEffect, useRef, useState } from '@wordpress/element';
import type { PickedField } from '../../../../contract/capture.ts';
import { draftKey } from '../../../drafts/draft-key.ts';
import { useDraft } from '../../../drafts/use-draft.ts';
import { newId } from '../../../files/new-id.ts';
import type { Picture } from '../../../files/picture.ts';
import type { AskPage } from '../ask-page.ts';
import { describePage } from '../preview/describe-page.ts';
import type { PictureSource } from '../preview/picture-source.ts';
import { usePicture } from '../preview/use-picture.ts';
import { beginAskDraft, isBlank } from './ask-draft.ts';
import { slimDraft } from './slim-draft.ts';

/** The draft of a request with its picture: a kept one as it was left, an empty one with this screen. */
export function useAskDraft( page: AskPage ) {
	const { data, boot, capture, frozen } = page;
	const handle = useDraft(
		draftKey( data.root, boot.user.key, 'ask' ),
		beginAskDraft,
		slimDraft
	);
	const { draft, change, current } = handle;
	const [ source, setSource ] = useState< PictureSource | null >( null );
	const [ restored, setRestored ] = useState( false );

	const takePicture = ( picture: Picture | null ) =>
		change( {
			picture: picture && {
				...picture,
				// Other pixels are another attachment: an announced id always means the same bytes.
				id: newId( 'att' ),
			},
		} );
	const picture = usePicture( source, capture, takePicture );

	const showPage = (
		now: AskPage[ 'frozen' ],
		field: PickedField | null
	) => {
		const described = describePage( page, now );
		change( { capture: described && { ...described, field } } );
		setSource( now && { kind: 'page', frozen: now } );
	};

	const begin = () => {
		const kept = current();
		if ( ! kept || isBlank( kept ) ) {
			showPage( frozen, null );
			return;
		}
		setRestored( true );
		setSource( kept.picture && { kind: 'kept', picture: kept.picture } );
	};

	// A new id is a new draft: the first one, or the next after a sent one.
	const id = draft?.id;
	const beginRef = useRef( begin );
	beginRef.current = begin;
	useEffect( () => {
		if ( id ) {
			beginRef.current();
		}
	}, [ id ] );

	return { ...handle, picture, restored, showPage };
}
