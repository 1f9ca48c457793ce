import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Box } from '../../../contract/capture.ts';
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
};

/** Asking for help: words, screen, cost, send; then what became of it. */
export function Ask( { page, onOpenTicket, onPicking, onField }: Props ) {
	const draft = useAskDraft( page );
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
		/>
	);
}
