import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { JournalKind } from '../../contract/journal.ts';
import { useOpen } from '../drafts/use-open.ts';
import { JournalForm } from './journal-form.tsx';

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	contractId: string;
	kind: JournalKind;
	onClose: () => void;
	/** Other buttons of the list. */
	children: ReactNode;
}

/** The form for another entry of a list, or the button that opens it. */
export function NewEntry( {
	draftName,
	contractId,
	kind,
	onClose,
	children,
}: Props ) {
	const { isOpen, isPressed, open, close } = useOpen( draftName );
	return isOpen ? (
		<JournalForm
			draftName={ draftName }
			takesFocus={ isPressed }
			contractId={ contractId }
			kind={ kind }
			entry={ null }
			onClose={ () => {
				close();
				onClose();
			} }
		/>
	) : (
		<div className="deskside-buttons">
			<Button variant="secondary" onClick={ open }>
				{ __( 'Add an entry', 'deskside' ) }
			</Button>
			{ children }
		</div>
	);
}
