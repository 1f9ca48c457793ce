import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { Minutes } from '../../src/admin/features/minutes/minutes.tsx';
import { renderRoom } from './render-room.tsx';

/** The room of the minutes, as the panel has it. */
export const minutesRoom = (
	network = false,
	onOpenTicket: ( id: string ) => void = vi.fn()
) => (
	<Minutes
		onOpenTicket={ onOpenTicket }
		statementUrl="http://shop.test/wp-admin/admin.php?page=deskside-statement"
		contractUrl="http://shop.test/wp-admin/admin.php?page=deskside-contract"
		network={ network }
	/>
);

/** Shows it, with somebody who uses it. */
export function renderMinutes( network = false ) {
	const onOpenTicket = vi.fn();
	renderRoom( minutesRoom( network, onOpenTicket ) );
	return { onOpenTicket, user: userEvent.setup( { delay: null } ) };
}
