import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { Box, PickedField } from '../../../contract/capture.ts';
import { store } from '../../store/index.ts';
import { Loading } from '../../ui/loading.tsx';
import { AskForm } from './ask-form.tsx';
import type { AskPage } from './ask-page.ts';
import { useAskDraft } from './draft/use-ask-draft.ts';
import { Result } from './result/result.tsx';
import { useSend } from './send/use-send.ts';

type Props = {
	page: AskPage;
	onOpenTicket: ( id: string ) => void;
	/** The panel makes room while somebody points at the page. */
	onPicking: ( picking: boolean ) => void;
	/** A field was chosen: the panel must not lie over it. */
	onField: ( rect: Box | null ) => void;
	/** A field that was chosen before the panel was opened. */
	wanted?: PickedField | null;
	/** Counts up when an article answered the question: the draft has done its work. */
	solved?: number;
	/** Answers to what is written so far, shown below it. */
	answers?: ( words: string, field: PickedField | null ) => ReactNode;
};

/** Asking for help: words, screen, cost, send; then what became of it. */
export function Ask( props: Props ) {
	const { page, onOpenTicket, onPicking, onField } = props;
	const { wanted = null, solved = 0, answers } = props;
	const draft = useAskDraft( page );
	const { clear } = draft;
	const counted = useRef( solved );
	useEffect( () => {
		if ( counted.current !== solved ) {
			counted.current = solved;
			void clear();
		}
	}, [ solved, clear ] );
	const { sending, send, refuse, resume, startAnew } = useSend(
		draft,
		draft.picture.whenPainted
	);
	const summary = useSelect(
		( select ) => select( store ).getSummary()?.summary ?? null,
		[]
	);
	if ( ! draft.draft ) {
		return (
			<Loading label={ __( 'Your draft is being read…', 'deskside' ) } />
		);
	}
	if ( sending.status === 'sent' ) {
		return (
			<Result
				sent={ sending }
				onOpen={ onOpenTicket }
				onAnother={ () => void startAnew() }
				onResume={ resume }
			/>
		);
	}
	return (
		<AskForm
			page={ page }
			handle={ draft }
			draft={ draft.draft }
			summary={ summary }
			sending={ sending }
			onSend={ send }
			onRefuse={ refuse }
			onPicking={ onPicking }
			onField={ onField }
			wanted={ wanted }
			answers={ answers }
		/>
	);
}
