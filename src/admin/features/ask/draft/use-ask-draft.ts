import { useEffect, useRef, useState } from '@wordpress/element';
import type { PickedField } from '../../../../contract/capture.ts';
import { draftKey } from '../../../drafts/draft-key.ts';
import { useDraft } from '../../../drafts/use-draft.ts';
import { newId } from '../../../files/new-id.ts';
import { withUnkept } from '../../../files/own-file.ts';
import type { Picture } from '../../../files/picture.ts';
import type { AskPage } from '../ask-page.ts';
import { describePage } from '../preview/describe-page.ts';
import type { PictureSource } from '../preview/picture-source.ts';
import { usePicture } from '../preview/use-picture.ts';
import { hiddenAfter, NOTHING_HIDDEN } from '../preview/hidden.ts';
import { beginAskDraft, isBlank } from './ask-draft.ts';
import { slimDraft } from './slim-draft.ts';

/** The draft of a request with its picture: a kept one as it was left, an empty one with this screen. */
export function useAskDraft( page: AskPage ) {
	const { data, boot, capture, frozen } = page;
	const handle = useDraft(
		draftKey( data.root, boot.user.key, 'ask' ),
		beginAskDraft,
		slimDraft,
		withUnkept
	);
	const { draft, change, current } = handle;
	const [ source, setSource ] = useState< PictureSource | null >( null );
	const [ restored, setRestored ] = useState( false );

	const ownPicture = useRef< string | null >( null );

	const takePicture = ( picture: Picture | null ) => {
		// Other pixels are another attachment: an announced id always means the same bytes.
		const id = newId( 'att' );
		ownPicture.current = picture && id;
		change( { picture: picture && { ...picture, id } } );
	};
	const picture = usePicture( source, capture, takePicture );

	/** What the pixels of a kept picture have lost already. */
	const hiddenBefore = useRef( NOTHING_HIDDEN );
	const { edits } = picture;
	const changeRef = useRef( change );
	changeRef.current = change;
	const edited = useRef( false );
	useEffect( () => {
		if ( edits.length || edited.current ) {
			edited.current = edits.length > 0;
			changeRef.current( {
				hidden: hiddenAfter( hiddenBefore.current, edits ),
			} );
		}
	}, [ edits ] );

	const showPage = (
		now: AskPage[ 'frozen' ],
		field: PickedField | null
	) => {
		const described = describePage( page, now );
		hiddenBefore.current = {
			...NOTHING_HIDDEN,
			notices: [ ...( now?.noticeBoxes ?? [] ) ],
		};
		change( {
			capture: described && { ...described, field },
			hidden: hiddenBefore.current,
		} );
		setSource( now && { kind: 'page', frozen: now } );
	};

	const begin = () => {
		const kept = current();
		if ( ! kept || isBlank( kept ) ) {
			showPage( frozen, null );
			return;
		}
		setRestored( true );
		hiddenBefore.current = kept.hidden ?? NOTHING_HIDDEN;
		if ( ! kept.picture ) {
			setSource( null );
		}
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

	// A kept picture, or one that the other tab took for the draft that both share.
	const shared = draft?.picture;
	useEffect( () => {
		if ( shared && shared.id !== ownPicture.current ) {
			ownPicture.current = shared.id;
			setSource( { kind: 'kept', picture: shared } );
		}
	}, [ shared ] );

	return {
		...handle,
		picture,
		restored,
		showPage,
		/** The page that the picture shows; null for a picture kept with the draft. */
		frozen: source?.kind === 'page' ? source.frozen : null,
	};
}
