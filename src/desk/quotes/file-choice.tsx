import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** A file of the ticket that is here. */
export interface TicketFile {
	id: string;
	name: string;
}

interface Props {
	files: readonly TicketFile[];
	chosen: readonly string[];
	onChoose: ( ids: string[] ) => void;
}

/** Files of the ticket that go with the quote; nothing where the ticket has none. */
export function FileChoice( { files, chosen, onChoose }: Props ) {
	if ( files.length === 0 ) {
		return null;
	}
	return (
		<fieldset className="deskside-choice">
			<legend>
				{ __( 'Files of the ticket that go with it', 'deskside' ) }
			</legend>
			{ files.map( ( { id, name } ) => (
				<CheckboxControl
					__nextHasNoMarginBottom
					key={ id }
					label={ name }
					checked={ chosen.includes( id ) }
					onChange={ ( on ) =>
						onChoose(
							on
								? [ ...chosen, id ]
								: chosen.filter( ( one ) => one !== id )
						)
					}
				/>
			) ) }
		</fieldset>
	);
}
