import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { PickedField } from '../../../../contract/capture.ts';
import { fieldName } from './field-name.ts';

type Props = {
	field: PickedField | null;
	picking: boolean;
	onStart: () => void;
	onCancel: () => void;
	onForget: () => void;
};

/** Points at one field of the page; not having to describe where it is saves both sides time. */
export function FieldPart( props: Props ) {
	const { field, picking, onStart, onCancel, onForget } = props;
	if ( picking ) {
		return (
			<div className="deskside-picking">
				<p>
					{ __(
						'Point at the field on the page and click. With the keyboard: Tab or arrow keys, then Enter.',
						'deskside'
					) }
				</p>
				<Button variant="secondary" onClick={ onCancel }>
					{ __( 'Stop pointing', 'deskside' ) }
				</Button>
			</div>
		);
	}
	return (
		<div className="deskside-row">
			<Button
				variant="secondary"
				className="deskside-point"
				onClick={ onStart }
			>
				{ field
					? __( 'Point at another field', 'deskside' )
					: __( 'Point at the field', 'deskside' ) }
			</Button>
			{ field && (
				<>
					<span dir="auto">{ fieldName( field ) }</span>
					<Button
						variant="link"
						onClick={ onForget }
						aria-label={ sprintf(
							/* translators: %s: a field's name. */
							__( 'Remove the field %s', 'deskside' ),
							fieldName( field )
						) }
					>
						{ __( 'Remove', 'deskside' ) }
					</Button>
				</>
			) }
		</div>
	);
}
