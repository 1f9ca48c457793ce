import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { AccessLimit } from '../../../contract/access.ts';
import { describeLimit } from './describe-limit.ts';

/** What runs code: with one of these the other limits are a matter of trust. */
const CODE: readonly AccessLimit[] = [ 'plugins', 'themes', 'settings' ];

type Props = {
	/** What there is to leave out of the role. */
	limits: AccessLimit[];
	mayNot: AccessLimit[];
	onChange: ( mayNot: AccessLimit[] ) => void;
};

/** What an owner leaves out, and what it means to leave in what runs code. */
export function LimitBoxes( { limits, mayNot, onChange }: Props ) {
	const lendsCode = limits.some(
		( limit ) => CODE.includes( limit ) && ! mayNot.includes( limit )
	);
	if ( limits.length === 0 ) {
		return null;
	}
	return (
		<fieldset>
			<legend>{ __( 'They may not', 'deskside' ) }</legend>
			{ limits.map( ( limit ) => (
				<CheckboxControl
					__nextHasNoMarginBottom
					key={ limit }
					label={ describeLimit( limit ) }
					checked={ mayNot.includes( limit ) }
					onChange={ ( checked ) =>
						onChange(
							limits.filter( ( known ) =>
								known === limit
									? checked
									: mayNot.includes( known )
							)
						)
					}
				/>
			) ) }
			<div role="status">
				{ lendsCode && (
					<p className="deskside-access-danger">
						{ __(
							'Plugins, themes and their settings can run any code. Whoever may change them can do anything on this site, also what is left out here, and approve quotes in your name. Lend this only to people whom you trust that far.',
							'deskside'
						) }
					</p>
				) }
			</div>
		</fieldset>
	);
}
