import { __ } from '@wordpress/i18n';
import { AskDialog } from '../app/ask-dialog.tsx';
import { pressTarget, type KeyQuestion } from './targets.ts';

interface Props {
	asked: KeyQuestion;
	onClose: () => void;
}

/** Asks before a single letter changes something: it may have been typed by mistake. */
export function KeyDialog( { asked, onClose }: Props ) {
	return (
		<AskDialog
			title={ asked.question }
			confirm={ asked.label }
			onConfirm={ () => pressTarget( asked.target ) }
			onClose={ onClose }
		>
			<p>
				{ __(
					'You pressed the key for it. Under “Keys” single letters can be turned off.',
					'deskside'
				) }
			</p>
		</AskDialog>
	);
}
