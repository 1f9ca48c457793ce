import type { Agent } from '../../contract/desk.ts';
import { getHelpTip } from '../api/get-help-tip.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { TipForm } from './tip-form.tsx';
import type { TipPlace } from './tip-form-value.ts';

interface Props {
	/** The tip to change; null for a new one. */
	id: string | null;
	/** Where a new one belongs. */
	place: TipPlace;
	agent: Agent;
	onClose: () => void;
	onWritten: () => void;
}

/** The form of a tip, as it is now at the provider. */
export function TipEditor( { id, ...form }: Props ) {
	return id === null ? (
		<TipForm tip={ null } { ...form } />
	) : (
		<ReadTip id={ id } { ...form } />
	);
}

function ReadTip( { id, ...form }: Omit< Props, 'id' > & { id: string } ) {
	const { reading, reload } = useRead( `help tip ${ id }`, () =>
		getHelpTip( id )
	);
	return reading.status === 'here' ? (
		<TipForm
			key={ reading.value.updated_at }
			tip={ reading.value }
			{ ...form }
		/>
	) : (
		<ReadingNotice reading={ reading } onRetry={ reload } />
	);
}
