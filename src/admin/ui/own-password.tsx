import { TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../contract/problem.ts';
import { describeProblem } from './describe-problem.ts';

type Props = {
	value: string;
	onChange: ( password: string ) => void;
	/** Enter where no form around it submits. */
	onEnter?: () => void;
	/** Why the last try did not do. */
	problem: ProblemCode | null;
};

/** The password of who agrees to a large sum. It goes to their own site and nowhere else. */
export const OwnPassword = ( { value, onChange, onEnter, problem }: Props ) => (
	<>
		<p>
			{ __(
				'Your contract asks for a recent sign-in for a sum like this. Your password stays on your own site; your provider does not get it.',
				'deskside'
			) }
		</p>
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			type="password"
			autoComplete="current-password"
			label={ __( 'Your password for this site', 'deskside' ) }
			value={ value }
			onChange={ onChange }
			onKeyDown={ ( { key } ) => {
				if ( key === 'Enter' ) {
					onEnter?.();
				}
			} }
		/>
		{ problem && (
			<p className="deskside-field-problem" role="alert">
				{ describeProblem( problem ).sentence }{ ' ' }
				{ describeProblem( problem ).step }
			</p>
		) }
	</>
);
